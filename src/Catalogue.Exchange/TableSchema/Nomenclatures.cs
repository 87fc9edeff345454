using Catalogue.Exchange.Sources;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Resolves what fields say about their code list: a name, <c>LIST:COLUMN</c>, or several of these between commas,
/// semicolons, bars, slashes or spaces. A variable has one code list, the first that is among the files.
/// </summary>
internal sealed class Nomenclatures(GraphTypes types, IReadOnlyDictionary<string, NodeId> lists, GraphChanges changes, Findings findings)
{
    private static readonly char[] Separators = [',', ';', '|', '/', '\n', '\r'];

    public void Connect(CodedVariable variable)
    {
        NodeId? chosen = null;
        foreach (var name in NamesIn(variable.Nomenclature.Name))
        {
            if (!lists.TryGetValue(name, out var list))
            {
                findings.Warn(ImportWarningKind.UnresolvedCodeList, variable.Nomenclature.Place, $"The code list {name} of {variable.Id} is not among the files. The variable stays without it.");
            }
            else if (chosen is null)
            {
                chosen = list;
                changes.Connect(types.CodedWith, variable.Id, list, variable.Nomenclature.Place);
            }
            else if (chosen != list)
            {
                findings.Warn(ImportWarningKind.FurtherCodeList, variable.Nomenclature.Place, $"{variable.Id} has the code list {chosen} already, and can have one only. {name} is left out.");
            }
        }
    }

    private IEnumerable<string> NamesIn(string written)
    {
        foreach (var part in written.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A list's own name may hold a space; only where no list is named so do spaces separate names.
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 1 && !lists.ContainsKey(ListOf(part)) && words.Any(word => lists.ContainsKey(ListOf(word))))
            {
                foreach (var word in words)
                {
                    yield return ListOf(word);
                }
            }
            else
            {
                yield return ListOf(part);
            }
        }
    }

    private static string ListOf(string name)
    {
        var column = name.IndexOf(':', StringComparison.Ordinal);
        return (column < 0 ? name : name[..column]).Trim();
    }
}
