using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Policy.Compilation;
using Catalogue.Policy.Rules;

namespace Catalogue.Policy.Tracing;

/// <summary>
/// What a trace reads of the nodes of one type, and of the edge over which each was reached: the values that rules test,
/// as they are and as whoever reads the trace may see them, and the nodes that rules lead to.
/// </summary>
internal sealed class FactShape
{
    private const int FirstValue = 2;

    private readonly List<Scalar> values = [];
    private readonly List<(Relation Relation, FactShape Target)> relations = [];

    private FactShape(NodeType type) => Type = type;

    public NodeType Type { get; }

    /// <summary>What all rules of a type read: of its rows, and of its properties.</summary>
    public static FactShape Of(NodeRules node, PolicyRules rules)
    {
        var shape = new FactShape(node.Type);
        foreach (var notion in Enum.GetValues<Notion>())
        {
            shape.Add(notion, rules);
        }

        shape.Add(node.Stub.Select(permit => permit.Where).Concat(node.Fields.SelectMany(field => field.Forbids).Select(forbid => forbid.Where)), rules);
        shape.Add(node.Fields.Select(field => field.Requirement).Concat(node.Relations.Values.Select(relation => relation.Requirement)).SelectMany(requirement => requirement.Rules), rules);
        return shape;
    }

    /// <summary>The columns of a value: as it is, and as it may be seen.</summary>
    public (int Plain, int Shown) ColumnsOf(Scalar value) => values.IndexOf(value) is >= 0 and var index
        ? (FirstValue + (2 * index), FirstValue + (2 * index) + 1)
        : throw new InvalidOperationException($"A trace does not read {value} of {Type}.");

    public (int Child, FactShape Target) Along(Relation relation) => relations.FindIndex(step => step.Relation == relation) is >= 0 and var index
        ? (index, relations[index].Target)
        : throw new InvalidOperationException($"A trace does not follow {relation}.");

    /// <summary>What to read of a row: its id, whether it may be seen, each value twice, and below it the rows that rules lead to.</summary>
    /// <param name="reader">The policy as it is for whoever reads the trace.</param>
    /// <param name="over">The relation over which the rows are reached.</param>
    public RowCase Plan(CompiledPolicy reader, Relation? over = null) => new(
        Type,
        [
            new ColumnRequest(new Scalar.OfNode(Type.Id)),
            new ColumnRequest(FieldVerdict.Masked(PredicateAlgebra.And(reader.Visible(Type), Reached(reader, over)), otherwise: null).IsClear),
            .. values.SelectMany(value => new[] { new ColumnRequest(value), new ColumnRequest(Shown(value, reader, over)) }),
        ],
        [.. relations.Select(step => step.Target.PlanAlong(step.Relation, reader))]);

    // Rules are about the graph as it is: hidden nodes and edges count.
    private RowsRequest PlanAlong(Relation relation, CompiledPolicy reader) => new(
        new RowSource.Expand(relation, Predicate.Always.Instance, [new OrderTerm(new Scalar.OfNode(Type.Id))], Page.All),
        [Plan(reader, relation)]);

    private static Predicate Reached(CompiledPolicy reader, Relation? over) => over is null ? Predicate.Always.Instance
        : reader.MayFollow(over) ? reader.Edge(over.Edge)
        : Predicate.Never.Instance;

    private Scalar Shown(Scalar value, CompiledPolicy reader, Relation? over) => value switch
    {
        Scalar.OfNode node => reader.Field(Type, node.Property).Read(value),
        Scalar.OfEdge edge when over is not null => reader.EdgeField(over.Edge, edge.Property).Read(value),
        _ => Scalar.Nothing.Instance,
    };

    // The same steps as compilation takes, hence as finite.
    private void Add(Notion notion, PolicyRules rules)
    {
        var rows = rules.Nodes[Type.Ordinal].Rows;
        if (notion != Notion.Visible)
        {
            Add([rows.RuleOf(notion)], rules);
            return;
        }

        Add(rows.Visible.Select(permit => permit.Where).Concat(rows.Forbids.Select(forbid => forbid.Where)), rules);
        foreach (var audience in rows.Visible.Select(permit => permit.To).Concat(rows.Forbids.Select(forbid => forbid.Unless)).Distinct())
        {
            Add([audience is Audience.Granted ? rows.Granted?.Rule : null, audience is Audience.Granted or Audience.Steward ? rows.Steward?.Rule : null], rules);
        }
    }

    private void Add(IEnumerable<Rule?> all, PolicyRules rules)
    {
        foreach (var rule in all.OfType<Rule>())
        {
            Add(rule, rules);
        }
    }

    private void Add(Rule rule, PolicyRules rules)
    {
        switch (rule)
        {
            case Rule.And and:
                Add(and.Terms, rules);
                break;
            case Rule.Or or:
                Add(or.Terms, rules);
                break;
            case Rule.Not not:
                Add(not.Term, rules);
                break;
            case Rule.Test test:
                AddValues(test.Holds);
                break;
            case Rule.Exists exists:
                Target(exists.Relation).Add([exists.Where], rules);
                break;
            case Rule.Through through:
                Target(through.Relation).Add(through.Notion, rules);
                break;
        }
    }

    private void AddValues(Predicate test)
    {
        values.AddRange(TestedBy(test).Where(value => !values.Contains(value)));
    }

    private static ImmutableArray<Scalar> TestedBy(Predicate test) => test switch
    {
        Predicate.Not not => TestedBy(not.Term),
        Predicate.Compare compare => [compare.Left],
        Predicate.In @in => [@in.Left],
        Predicate.HasItem has => [has.List],
        Predicate.IsNull isNull => [isNull.Value],
        _ => [],
    };

    private FactShape Target(Relation relation)
    {
        var index = relations.FindIndex(step => step.Relation == relation);
        if (index < 0)
        {
            index = relations.Count;
            relations.Add((relation, new FactShape(relation.Target)));
        }

        return relations[index].Target;
    }
}
