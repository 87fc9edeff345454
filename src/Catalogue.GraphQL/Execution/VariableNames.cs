using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

/// <summary>Tells which variable of an operation a name in JSON is; compares the bytes where the operation has few.</summary>
internal struct VariableNames(ImmutableArray<VariableDefinitionNode> definitions)
{
    private const int MostCompared = 16;

    private Dictionary<string, int>? _indexes;

    public readonly string this[int index] => definitions[index].Variable.Name;

    /// <summary>The index of the definition whose name the reader stands on, or -1.</summary>
    public int IndexOf(ref Utf8JsonReader reader)
    {
        if (definitions.Length > MostCompared)
        {
            return (_indexes ??= Index()).GetValueOrDefault(reader.GetString() ?? string.Empty, -1);
        }

        for (var i = 0; i < definitions.Length; i++)
        {
            if (reader.ValueTextEquals(definitions[i].Variable.Name))
            {
                return i;
            }
        }

        return -1;
    }

    private readonly Dictionary<string, int> Index()
    {
        var indexes = new Dictionary<string, int>(definitions.Length, StringComparer.Ordinal);
        for (var i = 0; i < definitions.Length; i++)
        {
            indexes.TryAdd(definitions[i].Variable.Name, i);
        }

        return indexes;
    }
}
