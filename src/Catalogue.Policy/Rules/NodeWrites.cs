using System.Collections.Frozen;
using Catalogue.Plan.Model;

namespace Catalogue.Policy.Rules;

/// <summary>Who writes nodes of a type; <paramref name="Narrower"/> are the properties that fewer write.</summary>
internal sealed record NodeWrites(
    WriteAudience Create,
    WriteAudience Update,
    WriteAudience Delete,
    FrozenDictionary<Property, WriteAudience> Narrower)
{
    /// <summary>Nobody writes.</summary>
    public static readonly NodeWrites None = new(default, default, default, FrozenDictionary<Property, WriteAudience>.Empty);

    /// <summary>Who changes the property of a node that was there before.</summary>
    public WriteAudience UpdateOf(Property property) => Narrower.TryGetValue(property, out var narrower) ? narrower : Update;
}
