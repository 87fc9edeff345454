using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Sample;

/// <summary>Writes plans in few words, and numbers the parameters they need.</summary>
public sealed class PlanBuilder
{
    private readonly ImmutableArray<PlanValue>.Builder values = ImmutableArray.CreateBuilder<PlanValue>();

    public ParameterValues Parameters => new(values.ToImmutable());

    public Parameter Parameter(object? value, PropertyType type = PropertyType.String, bool isList = false)
    {
        values.Add(Values.Of(value));
        return new Parameter(values.Count - 1, type, isList);
    }

    public Scalar Value(object? value, PropertyType type = PropertyType.String) => new Scalar.OfParameter(Parameter(value, type));

    public static Scalar Node(NodeType type, string property) => new Scalar.OfNode(SampleModel.Property(type, property));

    public static Scalar Edge(EdgeType type, string property) => new Scalar.OfEdge(SampleModel.Property(type, property));

    public Predicate Compare(Scalar left, ComparisonOperator comparison, object? right) => new Predicate.Compare(left, comparison, Value(right));

    public Predicate Equal(Scalar left, object? right) => Compare(left, ComparisonOperator.Equal, right);

    public Predicate In(Scalar left, params object?[] items) => new Predicate.In(left, new Scalar.OfParameter(Parameter(items, isList: true)));

    public static Predicate All(params Predicate[] terms) => new Predicate.And([.. terms]);

    public static Predicate Any(params Predicate[] terms) => new Predicate.Or([.. terms]);

    public static Predicate Related(NodeType type, string relation, Quantifier quantifier, Predicate condition, Predicate? visible = null) =>
        new Predicate.Related(SampleModel.Relation(type, relation), quantifier, visible ?? Predicate.Always.Instance, condition);

    public static ImmutableArray<OrderTerm> ById(NodeType type) => [new OrderTerm(new Scalar.OfNode(type.Id))];

    public static ImmutableArray<OrderTerm> By(NodeType type, params (Scalar Key, bool Descending)[] terms) =>
        [.. terms.Select(term => new OrderTerm(term.Key, term.Descending)), new OrderTerm(new Scalar.OfNode(type.Id))];

    public Page Page(int? first = null, int? last = null, object?[]? after = null, object?[]? before = null) => new(
        first is null ? null : Parameter(first, PropertyType.Int),
        last is null ? null : Parameter(last, PropertyType.Int),
        Keys(after),
        Keys(before));

    /// <summary>One case with the id and the given scalars as columns.</summary>
    public static ImmutableArray<RowCase> Case(NodeType type, params Scalar[] columns) => Case(type, [], columns);

    public static ImmutableArray<RowCase> Case(NodeType type, ImmutableArray<RowsRequest> children, params Scalar[] columns) =>
        [new RowCase(type, [new ColumnRequest(new Scalar.OfNode(type.Id)), .. columns.Select(column => new ColumnRequest(column))], children)];

    public static RowsRequest Scan(NodeType type, Predicate condition, ImmutableArray<OrderTerm>? order = null, Page? page = null, bool totals = false, params Scalar[] columns) =>
        new(new RowSource.Scan(type, condition, order ?? ById(type), page ?? Catalogue.Plan.Nodes.Page.All), Case(type, columns), totals);

    public static RowsRequest Expand(NodeType owner, string relation, Predicate? condition = null, ImmutableArray<OrderTerm>? order = null, Page? page = null, bool totals = false, params Scalar[] columns)
    {
        var along = SampleModel.Relation(owner, relation);
        var natural = along.Order is null ? ById(along.Target) : By(along.Target, (new Scalar.OfNode(along.Order), false));
        return new RowsRequest(
            new RowSource.Expand(along, condition ?? Predicate.Always.Instance, order ?? natural, page ?? Catalogue.Plan.Nodes.Page.All),
            Case(along.Target, columns),
            totals);
    }

    public RowsRequest Seek(Predicate visible, NodeType type, ImmutableArray<RowsRequest> children, Scalar[] columns, params object?[] ids) =>
        new(new RowSource.Seek([new TypeGuard(type, visible)], Parameter(ids, PropertyType.Id, isList: true)), Case(type, children, columns));

    private ImmutableArray<Parameter> Keys(object?[]? keys) => keys is null ? [] : [.. keys.Select(key => Parameter(key))];
}
