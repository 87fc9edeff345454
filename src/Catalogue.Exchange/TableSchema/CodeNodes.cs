using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// Makes code lists and codes; ids are <c>codes.IR_SEX_V</c> and <c>codes.IR_SEX_V.1</c>, with one more part for every
/// further column of the key. A list that is in several folders is one list with the codes of all.
/// </summary>
internal sealed class CodeNodes(GraphTypes types, IdBook ids, GraphChanges changes, Findings findings)
{
    private readonly Dictionary<string, NodeId> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<NodeId, string?> labels = [];

    /// <summary>The code lists by their names.</summary>
    public IReadOnlyDictionary<string, NodeId> Lists => lists;

    public void Add(CodeListDescription list, CancellationToken cancellationToken)
    {
        var id = AddList(list);
        if (list.Codes is not { } file)
        {
            findings.Warn(ImportWarningKind.CodesMissing, list.Place, $"The list {list.Name} has no file of codes (.csv or .csv.gz) beside its schema. It stays without codes from here.");
            return;
        }

        var differing = new Occurrences();
        foreach (var row in new CodeRows(list, file, findings).Read(cancellationToken))
        {
            AddCode(list.Name, id, file, row, differing);
        }

        if (differing.Count > 0)
        {
            findings.Warn(
                ImportWarningKind.Duplicate,
                new SourcePosition(file.Name, differing.First, 1),
                $"The list {list.Name} has {differing} whose key occurs before with another label. The first counts.");
        }
    }

    private NodeId AddList(CodeListDescription list)
    {
        var id = ids.Claim($"codes.{IdText.Part(list.Name)}", $"list {list.Name}", list.Place, out var isNew);
        if (!isNew)
        {
            findings.Warn(ImportWarningKind.Duplicate, list.Place, $"The list {list.Name} is in another folder too. Its codes join that one's, whose title and description count.");
            return id;
        }

        lists.Add(list.Name, id);
        changes.Add(types.CodeList, id, list.Place, PropertyList.Of(types.CodeList)
            .String("name", list.Name)
            .French("title", list.Title)
            .French("description", list.Description));
        return id;
    }

    private void AddCode(string name, NodeId list, SourceFile file, CodeRow row, Occurrences differing)
    {
        var place = new SourcePosition(file.Name, row.Line, 1);
        var key = string.Join('.', row.Key.Select(IdText.Part));
        var id = ids.Claim($"{list}.{key}", $"code {string.Join(';', row.Key)} of {name}", place, out var isNew);
        if (isNew)
        {
            labels.Add(id, row.Label);
            changes.Add(types.Code, id, place, PropertyList.Of(types.Code).String("code", row.Code).French("label", row.Label));
            changes.Connect(types.InList, id, list, place);
        }
        else if (!string.Equals(labels[id], row.Label, StringComparison.Ordinal))
        {
            differing.Add(row.Line);
        }
    }
}
