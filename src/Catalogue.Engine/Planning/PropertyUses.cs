using Catalogue.GraphQL;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

/// <summary>The properties that an operation uses, in whatever position, each with the first field that does.</summary>
internal sealed class PropertyUses
{
    private readonly Dictionary<Property, SourceLocation> first = [];

    public void Add(Property property, SourceLocation place) => first.TryAdd(property, place);

    public bool Contains(Property property) => first.ContainsKey(property);

    public SourceLocation PlaceOf(Property property) => first[property];
}
