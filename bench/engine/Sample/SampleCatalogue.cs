using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Catalogue.Benchmarks.Sample;

/// <summary>A made-up catalogue, the same in every run: 30 datasets of one table each, 100 variables a table.</summary>
internal static class SampleCatalogue
{
    private const int TableCount = 30;
    private const int VariablesPerTable = 100;

    private static readonly string[] Words =
    [
        "population", "registre", "revenu", "ménage", "enquête", "région", "santé", "travail", "marché", "trimestre", "énergie", "transport",
        "logement", "statistique", "cohorte", "échantillon", "poids", "référence", "période", "nomenclature", "commune", "indicateur",
    ];

    private static readonly string[] Types = ["VARCHAR(8)", "INTEGER", "NUMBER(12,2)", "DATE", "BOOLEAN", "CHAR(1)"];

    private static readonly string[] Rights = ["PUBLIC", "RESTRICTED", "NON_PUBLIC"];

    public static ImmutableArray<SampleTable> Tables { get; } = [.. Enumerable.Range(1, TableCount).Select(Table)];

    /// <summary>The catalogue in its own import format.</summary>
    public static IEnumerable<string> Lines()
    {
        foreach (var table in Tables)
        {
            yield return JsonSerializer.Serialize(new { type = "Dataset", id = table.DatasetId, title = new { fr = table.Title }, description = new { fr = table.Description }, kind = "DERIVED", status = "PUBLISHED", accessRights = table.AccessRights, version = table.Version });
            yield return JsonSerializer.Serialize(new { type = "Table", id = table.Id, name = table.Name, title = new { fr = table.Title }, dataset = table.DatasetId });
            foreach (var variable in table.Variables)
            {
                yield return JsonSerializer.Serialize(new { type = "Variable", id = variable.Id, name = variable.Name, description = new { fr = variable.Description }, position = variable.Position, dataType = "STRING", nativeType = variable.NativeType, table = table.Id });
            }
        }
    }

    private static SampleTable Table(int number)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"ds-{number:00000}");
        var title = Text(number, 5);
        var variables = Enumerable.Range(1, VariablesPerTable).Select(position => Variable(number, position));
        return new SampleTable($"{id}.t", id, title, id, Text(number + 7, 24), Rights[number % Rights.Length], $"20{10 + number % 16}-01-01", [.. variables]);
    }

    private static SampleVariable Variable(int table, int position)
    {
        var seed = table * VariablesPerTable + position;
        return new SampleVariable(
            string.Create(CultureInfo.InvariantCulture, $"v-{table:00000}-{position:000}"),
            $"{Words[seed % Words.Length].ToUpperInvariant()}_{position}",
            Types[seed % Types.Length],
            // A few values need an escape, as real ones do.
            seed % 50 == 0 ? $"\"{Text(seed, 4)}\"\n{Text(seed + 3, 4)}" : Text(seed, 9),
            position);
    }

    private static string Text(int seed, int words) => string.Join(' ', Enumerable.Range(0, words).Select(at => Words[(seed * 31 + at * at * 7 + at) % Words.Length]));
}
