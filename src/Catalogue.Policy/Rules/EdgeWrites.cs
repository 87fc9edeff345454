using System.Collections.Frozen;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Rules;

/// <summary>Who writes edges of a type; <paramref name="Narrower"/> are the properties that fewer write.</summary>
internal sealed record EdgeWrites(
    EdgeWriteRule Connect,
    EdgeWriteRule Update,
    EdgeWriteRule Disconnect,
    FrozenDictionary<Property, EdgeWriteRule> Narrower)
{
    /// <summary>Nobody writes.</summary>
    public static readonly EdgeWrites None = new(EdgeWriteRule.Nobody, EdgeWriteRule.Nobody, EdgeWriteRule.Nobody, FrozenDictionary<Property, EdgeWriteRule>.Empty);

    /// <summary>Who changes the property of an edge that was there before.</summary>
    public EdgeWriteRule UpdateOf(Property property) => Narrower.GetValueOrDefault(property, Update);
}
