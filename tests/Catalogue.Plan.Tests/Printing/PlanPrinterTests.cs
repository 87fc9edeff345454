using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Printing;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Tests.Printing;

public sealed class PlanPrinterTests
{
    private static readonly Property Id = new() { Name = "id", Ordinal = 0, Type = PropertyType.Id, Required = true };
    private static readonly Property Title = new() { Name = "title", Ordinal = 1, Type = PropertyType.Text, Search = SearchWeight.Name };
    private static readonly Property Records = new() { Name = "records", Ordinal = 2, Type = PropertyType.Long };
    private static readonly Property Evidence = new() { Name = "evidence", Ordinal = 0, Type = PropertyType.Enum, EnumName = "Evidence", EnumValues = ["DECLARED"] };
    private static readonly NodeType Dataset = new("Dataset", "datasets", 0, [Id, Title, Records]);
    private static readonly EdgeType DerivedFrom = new("DERIVED_FROM", Dataset, Dataset, 0, [Evidence]);
    private static readonly Relation Sources = new() { Name = "sources", Owner = Dataset, Edge = DerivedFrom, Direction = Direction.Out, IsToMany = true };
    private static readonly Predicate Big = new Predicate.Compare(new Scalar.OfNode(Records), ComparisonOperator.GreaterOrEqual, new Scalar.Constant(new PlanValue.Integer(1000)));
    private static readonly Scalar MaskedRecords = new Scalar.Choice(Big, new Scalar.OfNode(Records), new Scalar.Masked(new Scalar.OfNode(Records), new Mask.CountBelow(11)));

    [Fact]
    public void A_scan_prints_its_condition_order_page_columns_and_children()
    {
        var children = new RowsRequest(
            new RowSource.Expand(Sources, Predicate.Always.Instance, [new OrderTerm(new Scalar.OfNode(Id))], Page.All),
            [new RowCase(Dataset, [new ColumnRequest(new Scalar.OfEdge(Evidence)), new ColumnRequest(MaskedRecords)], [])]);
        var scan = new RowSource.Scan(
            Dataset,
            new Predicate.And([new Predicate.Guard(new Predicate.Or([Big, new Predicate.IsNull(new Scalar.OfNode(Title))])), new Predicate.Compare(new Scalar.OfNode(Title), ComparisonOperator.Contains, new Scalar.OfParameter(new Parameter(0, PropertyType.String)))]),
            [new OrderTerm(MaskedRecords, Descending: true), new OrderTerm(new Scalar.OfNode(Id))],
            new Page(new Parameter(1, PropertyType.Int), null, [new Parameter(2, PropertyType.Long), new Parameter(3, PropertyType.Id)], []));

        Assert.Equal(
            """
            scan Dataset
              where
                all
                  guard
                    any
                      records >= 1000
                      title is null
                  title contains $0:String
              order choice descending
                when
                  records >= 1000
                then records
                else countBelow(11) of records
              order id
              page first $1:Int after $2:Long, $3:Id
              totals
              as Dataset
                id
                title in English
                expand sources to Dataset
                  where always
                  order id
                  as Dataset
                    edge.evidence
                    choice
                      when
                        records >= 1000
                      then records
                      else countBelow(11) of records

            """,
            Print(new RowsRequest(scan, [new RowCase(Dataset, [new ColumnRequest(new Scalar.OfNode(Id)), new ColumnRequest(new Scalar.OfNode(Title), Language.English)], [children])], Totals: true)));
    }

    [Fact]
    public void A_summary_prints_its_aggregates_and_groupings()
    {
        var count = new Scalar.OfAggregate(Aggregate.Rows);
        var sum = new Aggregate(AggregateFunction.Sum, MaskedRecords);
        var grouping = new Grouping(
            [new Scalar.OfNode(Records), new Scalar.OfNode(Id)],
            new Predicate.Compare(count, ComparisonOperator.Greater, new Scalar.OfParameter(new Parameter(0, PropertyType.Int))),
            [new OrderTerm(count, Descending: true), new OrderTerm(new Scalar.OfNode(Records)), new OrderTerm(new Scalar.OfNode(Id))],
            new Page(new Parameter(1, PropertyType.Int), null, [], []),
            [new Scalar.OfNode(Records), new Scalar.OfAggregate(new Aggregate(AggregateFunction.Distinct, new Scalar.OfNode(Title)))],
            Totals: true);
        var scan = new RowSource.Scan(Dataset, Predicate.Always.Instance, [new OrderTerm(new Scalar.OfNode(Id))], Page.All);

        Assert.Equal(
            """
            scan Dataset
              where always
              order id
              aggregate count
              aggregate sum of choice
                when
                  records >= 1000
                then records
                else countBelow(11) of records
              aggregate maximum of records
              group
                by records
                by id
                having count > $0:Int
                order count descending
                order records
                order id
                page first $1:Int
                totals
                with records
                with distinct count of title
              as Dataset

            """,
            Print(new RowsRequest(scan, [new RowCase(Dataset, [], [])], Summary: new Summary([Aggregate.Rows, sum, new Aggregate(AggregateFunction.Max, new Scalar.OfNode(Records))], [grouping]))));
    }

    [Fact]
    public void A_seek_prints_its_types_and_a_reference_its_target()
    {
        var refer = new RowsRequest(new RowSource.Refer(new Scalar.OfNode(Title), new TypeGuard(Dataset, Predicate.Never.Instance)), [new RowCase(Dataset, [], [])]);

        Assert.Equal(
            """
            seek $0:[Id]
              in Dataset
                visible
                  not
                    records in $1:[Long]
              as Dataset
                refer to Dataset
                  id title
                  visible never
                  as Dataset

            """,
            Print(new RowsRequest(
                new RowSource.Seek([new TypeGuard(Dataset, new Predicate.Not(new Predicate.In(new Scalar.OfNode(Records), new Scalar.OfParameter(new Parameter(1, PropertyType.Long, IsList: true)))))], new Parameter(0, PropertyType.Id, IsList: true)),
                [new RowCase(Dataset, [], [refer])])));
    }

    [Fact]
    public void A_traversal_prints_its_bounds_and_conditions()
    {
        var traverse = new RowSource.Traverse(
            new Parameter(0, PropertyType.Id),
            Sources,
            new TypeGuard(Dataset, Predicate.Always.Instance),
            Predicate.Never.Instance,
            new Parameter(1, PropertyType.Int),
            new Parameter(2, PropertyType.Int),
            new Predicate.AtEnd(EdgeEnd.From, new Predicate.Related(Sources, Quantifier.All, Big, new Predicate.HasItem(new Scalar.OfNode(Title), Scalar.Nothing.Instance))),
            [new ColumnRequest(new Scalar.OfEdge(Evidence))],
            []);

        Assert.Equal(
            """
            traverse Dataset.sources from $0:Id
              depth $1:Int
              budget $2:Int
              visible always
              stub never
              edges where
                at the edge's start
                  every Dataset.sources
                    visible
                      records >= 1000
                    where
                      title has nothing
              edges
                edge.evidence
              as Dataset
                id

            """,
            Print(new RowsRequest(traverse, [new RowCase(Dataset, [new ColumnRequest(new Scalar.OfNode(Id))], [])])));
    }

    [Fact]
    public void A_search_prints_what_is_searched_and_who_may_read_it()
    {
        var search = new RowSource.Search(
            [new SearchTarget(Dataset, Big, [new SearchedProperty(Title, Predicate.Always.Instance)])],
            new Parameter(0, PropertyType.String),
            new Parameter(1, PropertyType.Int),
            new Parameter(2, PropertyType.Int),
            Language.French);

        Assert.Equal(
            """
            search $0:String in French
              first $1:Int offset $2:Int
              in Dataset
                where records >= 1000
                title readable always
              as Dataset

            """,
            Print(new RowsRequest(search, [new RowCase(Dataset, [], [])])));
    }

    [Fact]
    public void A_comparison_of_computed_values_prints_as_a_block() => Assert.Equal(
        """
        compare <
          band(10)
            of choice
              when
                records >= 1000
              then records
              else countBelow(11) of records
          "\"a\""

        """,
        PlanPrinter.Print(new Predicate.Compare(new Scalar.Masked(MaskedRecords, new Mask.Band(10)), ComparisonOperator.Less, new Scalar.Constant(new PlanValue.String("\"a\"")))));

    private static string Print(params ImmutableArray<RowsRequest> roots) => PlanPrinter.Print(new QueryPlan(roots));
}
