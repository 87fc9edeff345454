using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Files;

/// <summary>An operation as the change log tells it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Type">The name of the node's or the edge's type.</param>
/// <param name="Id">The node, or the start of the edge.</param>
/// <param name="To">The end of the edge.</param>
/// <param name="Key">The key of the edge.</param>
/// <param name="Was">The properties that were there before, as JSON.</param>
internal readonly record struct LoggedOperation(LoggedKind Kind, string Type, string Id, string To, string Key, ReadOnlyMemory<byte> Was)
{
    /// <summary>All values as they were.</summary>
    public PlanValue[] Read(ImmutableArray<Property> properties, Func<string, Property?> find) => PropertiesJson.Read(Was.Span, properties, find);

    /// <summary>Puts the values that were changed back.</summary>
    public void ReadInto(PlanValue[] values, Func<string, Property?> find) => PropertiesJson.ReadInto(values, Was.Span, find);
}
