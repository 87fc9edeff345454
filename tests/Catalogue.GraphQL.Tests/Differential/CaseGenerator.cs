using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Case after case, each determined by its number alone.</summary>
internal static class CaseGenerator
{
    private const int Seed = 20_250_903;

    /// <summary>Of ten: four valid, four faulty, one reshaped, one damaged.</summary>
    private static readonly CaseKind[] Kinds =
    [
        CaseKind.Valid, CaseKind.Valid, CaseKind.Valid, CaseKind.Valid, CaseKind.Faulty,
        CaseKind.Faulty, CaseKind.Faulty, CaseKind.Faulty, CaseKind.Reshaped, CaseKind.Damaged,
    ];

    public static DifferentialCase Generate(int number, IReadOnlyList<Schema> schemas)
    {
        var chance = new Chance(unchecked(Seed + (number * 7_919)));
        var index = number % schemas.Count;
        var schema = schemas[index];
        var kind = Kinds[number / schemas.Count % Kinds.Length];
        var generator = new DocumentGenerator(schema, chance, new Faults(chance, kind == CaseKind.Faulty ? 1 + chance.Below(3) : 0));
        var tokens = generator.WriteDocument();
        if (kind == CaseKind.Reshaped)
        {
            Mutation.OfTokens(tokens, schema, chance);
        }

        var document = Layout.Of(tokens, chance);
        if (kind == CaseKind.Damaged)
        {
            document = Mutation.OfCharacters(document, chance);
        }

        return new(
            index,
            kind,
            document,
            generator.OperationName,
            [
                new VariablesGenerator(chance, isWrong: false).Write(generator.Variables),
                new VariablesGenerator(chance, isWrong: true).Write(generator.Variables),
            ],
            (uint)chance.Below(int.MaxValue));
    }
}
