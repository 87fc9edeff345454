using System.Text;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;
using Catalogue.Store.Embedded.Columns;
using Catalogue.Store.Embedded.Scalars;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>Comparisons: of a column with a fixed value by a loop made for both, of anything else row by row.</summary>
internal sealed partial class ExpressionBinder
{
    private Condition BindCompare(Predicate.Compare compare, Domain domain)
    {
        var (left, right) = compare is { Operator: ComparisonOperator.Equal, Right: Scalar.OfNode or Scalar.OfEdge or Scalar.OfEdgeKey }
            ? (compare.Right, compare.Left)
            : (compare.Left, compare.Right);
        if (Fixed(left) is { } first && Fixed(right) is { } second)
        {
            return Constant(ValueComparison.Holds(first, compare.Operator, second), domain);
        }

        return Column(left, domain) is { } column && Fixed(right) is { } value
            ? CompareColumn(column, IsOfEdge(left), compare.Operator, value, domain)
            : new ComparisonCondition(domain, Bind(left, domain), compare.Operator, Bind(right, domain));
    }

    private static Condition CompareColumn(StoredColumn column, bool ofEdge, ComparisonOperator comparison, PlanValue value, Domain domain)
    {
        if (value is PlanValue.Null)
        {
            return comparison == ComparisonOperator.Equal ? new NullCondition(column, domain.RowCount, ofEdge) : Constant(false, domain);
        }

        return (column, value) switch
        {
            (StringColumn strings, PlanValue.String text) => Over(strings, ofEdge, domain, new StringMatch(comparison, Encoding.UTF8.GetBytes(text.Value))),
            (TextColumn texts, PlanValue.String or PlanValue.Text) => Over(texts, ofEdge, domain, new TextMatch(comparison, ValueComparison.Folded(value))),
            (IntegerColumn integers, PlanValue.Integer integer) => Over(integers, ofEdge, domain, new NumberMatch<long>(comparison, integer.Value)),
            (FloatColumn floats, PlanValue.Float number) => Over(floats, ofEdge, domain, new NumberMatch<double>(comparison, number.Value)),
            (FloatColumn floats, PlanValue.Integer integer) => Over(floats, ofEdge, domain, new NumberMatch<double>(comparison, integer.Value)),
            (SymbolColumn symbols, _) => Over(symbols, ofEdge, domain, new SymbolMatch(Array.ConvertAll(symbols.Symbols.Values, symbol => ValueComparison.Holds(symbol, comparison, value)))),
            (ListColumn lists, PlanValue.List list) when comparison == ComparisonOperator.Equal => Over(lists, ofEdge, domain, new ListMatch(list)),
            _ => new ComparisonCondition(domain, new ColumnReader(column, ofEdge), comparison, new FixedReader(value)),
        };
    }

    private Condition BindIn(Predicate.In membership, Domain domain)
    {
        if (Fixed(membership.Items) is not { } items)
        {
            return new MembershipCondition(domain, Bind(membership.Items, domain), Bind(membership.Left, domain));
        }

        if (items is not PlanValue.List list)
        {
            return Constant(false, domain);
        }

        if (Column(membership.Left, domain) is not { } column)
        {
            return new MembershipCondition(domain, Bind(membership.Items, domain), Bind(membership.Left, domain));
        }

        var ofEdge = IsOfEdge(membership.Left);
        var among = AmongItems(column, ofEdge, list, domain);
        return list.Items.Any(item => item is PlanValue.Null)
            ? new AnyCondition([among, new NullCondition(column, domain.RowCount, ofEdge)])
            : among;
    }

    private static Condition AmongItems(StoredColumn column, bool ofEdge, PlanValue.List list, Domain domain) => column switch
    {
        StringColumn strings when list.Items.All(item => item is not PlanValue.Text) =>
            Over(strings, ofEdge, domain, new StringSetMatch(new ByteSet(list.Items.OfType<PlanValue.String>().Select(item => Encoding.UTF8.GetBytes(item.Value)).ToArray()))),
        TextColumn texts => Over(texts, ofEdge, domain, new TextSetMatch(new ByteSet(list.Items.SelectMany(ValueComparison.Folded).ToArray()))),
        IntegerColumn integers when list.Items.All(item => item is not PlanValue.Float) =>
            Over(integers, ofEdge, domain, new NumberSetMatch<long>(list.Items.OfType<PlanValue.Integer>().Select(item => item.Value).Order().ToArray())),
        SymbolColumn symbols => Over(symbols, ofEdge, domain, new SymbolMatch(Array.ConvertAll(symbols.Symbols.Values, symbol => ValueComparison.HasItem(list, symbol)))),
        _ => new MembershipCondition(domain, new FixedReader(list), new ColumnReader(column, ofEdge)),
    };

    private Condition BindHasItem(Predicate.HasItem hasItem, Domain domain) =>
        Column(hasItem.List, domain) is ListColumn lists && Fixed(hasItem.Item) is { } item
            ? Over(lists, IsOfEdge(hasItem.List), domain, new ListItemMatch(item))
            : new MembershipCondition(domain, Bind(hasItem.List, domain), Bind(hasItem.Item, domain));

    private Condition BindIsNull(Predicate.IsNull isNull, Domain domain)
    {
        if (Fixed(isNull.Value) is { } value)
        {
            return Constant(value is PlanValue.Null, domain);
        }

        return Column(isNull.Value, domain) is { } column
            ? new NullCondition(column, domain.RowCount, IsOfEdge(isNull.Value))
            : new ComparisonCondition(domain, Bind(isNull.Value, domain), ComparisonOperator.Equal, new FixedReader(PlanValue.Null.Instance));
    }

    private static ColumnCondition<TChunk, TMatch> Over<TChunk, TMatch>(ChunkedColumn<TChunk> column, bool ofEdge, Domain domain, TMatch match)
        where TChunk : ColumnChunk
        where TMatch : struct, IMatch<TChunk> => new(column, domain.RowCount, ofEdge, match);
}
