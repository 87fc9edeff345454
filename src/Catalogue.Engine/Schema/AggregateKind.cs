using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Schema;

/// <summary>What can be told of a property over many rows; properties of one kind share the types of the served schema.</summary>
/// <param name="Name">Begins the names of those types.</param>
/// <param name="Ends">The scalar of the least and the greatest value; null where they are not told.</param>
/// <param name="Sum">The scalar of the sum; null where there is none.</param>
internal sealed record AggregateKind(string Name, PropertyType? Ends, PropertyType? Sum)
{
    private static readonly AggregateKind Int = new("Int", PropertyType.Int, PropertyType.Long);
    private static readonly AggregateKind Long = new("Long", PropertyType.Long, PropertyType.Long);
    private static readonly AggregateKind Float = new("Float", PropertyType.Float, PropertyType.Float);
    private static readonly AggregateKind Date = new("Date", PropertyType.Date, null);
    private static readonly AggregateKind DateTime = new("DateTime", PropertyType.DateTime, null);
    private static readonly AggregateKind Value = new("Value", null, null);

    // A count of persons or records: no observed extreme of it is told.
    private static readonly AggregateKind PublishedCount = new("PublishedCount", null, PropertyType.Long);

    /// <summary>The kind of a property that is no list.</summary>
    public static AggregateKind Of(Property property) => property switch
    {
        { Disclosure: not null } => PublishedCount,
        { Type: PropertyType.Int } => Int,
        { Type: PropertyType.Long } => Long,
        { Type: PropertyType.Float } => Float,
        { Type: PropertyType.Date } => Date,
        { Type: PropertyType.DateTime } => DateTime,
        _ => Value,
    };

    /// <summary>The functions by the names of their fields, each with the type of what it gives.</summary>
    public IEnumerable<(string Name, AggregateFunction Function, PropertyType Type)> Functions
    {
        get
        {
            if (Ends is { } ends)
            {
                yield return ("min", AggregateFunction.Min, ends);
                yield return ("max", AggregateFunction.Max, ends);
            }

            if (Sum is { } sum)
            {
                yield return ("sum", AggregateFunction.Sum, sum);
                yield return ("average", AggregateFunction.Average, PropertyType.Float);
            }

            yield return ("distinct", AggregateFunction.Distinct, PropertyType.Int);
            yield return ("count", AggregateFunction.Count, PropertyType.Int);
        }
    }

    public override string ToString() => Name;
}
