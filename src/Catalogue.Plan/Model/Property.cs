using System.Collections.Immutable;

namespace Catalogue.Plan.Model;

/// <summary>
/// A property of a node type or of an edge type. Lists hold scalars only and never null; a property that is not
/// <see cref="Required"/> may be absent, which reads as null.
/// </summary>
public sealed class Property
{
    /// <summary>The name in the model, also the name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>The position among its owner's properties, dense from 0.</summary>
    public required int Ordinal { get; init; }

    public required PropertyType Type { get; init; }

    public bool IsList { get; init; }

    public bool Required { get; init; }

    /// <summary>Whether it does not exist for whoever may not read it anywhere.</summary>
    public bool IsSecret { get; init; }

    public SearchWeight Search { get; init; }

    /// <summary>The allowed names where <see cref="Type"/> is <see cref="PropertyType.Enum"/>; empty otherwise.</summary>
    public ImmutableArray<string> EnumValues { get; init; } = [];

    /// <summary>The enum's name in the schema; null for other types.</summary>
    public string? EnumName { get; init; }

    /// <summary>For a property of an edge that holds the id of a node: the type of that node; null otherwise. Where the node was deleted since, it reads as null.</summary>
    public string? RefersTo { get; init; }

    /// <summary>The properties that the value is computed from: a name beside this one, or <c>NodeType.name</c>. Whoever reads it may read all of them.</summary>
    public ImmutableArray<string> DerivedFrom { get; init; } = [];

    /// <summary>How counts are kept from telling of a few; null for properties that are no counts.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>The counts that this is a share of; null for properties that are none.</summary>
    public Percentage? Percentage { get; init; }

    /// <summary>Whether it tells how many there are of something, and is controlled before it is published.</summary>
    public bool IsStatistic => Disclosure is not null || Percentage is not null;

    public override string ToString() => Name;
}
