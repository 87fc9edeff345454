using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Rows;

namespace Catalogue.Engine.Execution;

/// <summary>The groups of a row set read as connections: one object per parent, and the list of its groups.</summary>
internal sealed class GroupView
{
    private readonly ListView all;

    private GroupView(GroupSet groups)
    {
        Groups = groups;
        all = new ListView(group => SummaryObject.Of(groups.Columns, group));
    }

    public GroupSet Groups { get; }

    public static GroupView Of(RowSet rows, int grouping) =>
        new(rows.Summary?.Groups[grouping] ?? throw new InvalidOperationException("The store did not answer a grouping."));

    public static GroupView Of(in FieldValue connection) => connection.Reference as GroupView
        ?? throw new InvalidOperationException("Groups were expected.");

    public FieldValue Slice(int parent) => FieldValue.List(all, Groups.Offsets[parent], Groups.Offsets[parent + 1] - Groups.Offsets[parent]);

    /// <summary>The first or the last group of a page; null where it is empty.</summary>
    public int? Boundary(int parent, bool isStart) => Groups.Offsets[parent] == Groups.Offsets[parent + 1] ? null
        : isStart ? Groups.Offsets[parent]
        : Groups.Offsets[parent + 1] - 1;
}
