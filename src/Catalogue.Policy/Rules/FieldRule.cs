using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Who reads a property in clear, and what the others get.</summary>
internal sealed record FieldRule(Audience Read, MaskRule? Mask, ImmutableArray<Forbid> Forbids, Place At)
{
    /// <summary>Stands for a property that is not listed, which has been reported.</summary>
    public static readonly FieldRule Missing = new(Audience.Anonymous, Mask: null, [], default);

    /// <summary>What must be met before anything is shown, the mask included.</summary>
    public Requirement Requirement { get; init; } = Requirement.None;

    /// <summary>The least audience that reads it in clear.</summary>
    public Audience LeastAudience => Requirement.AtLeast(Read);

    public static ImmutableArray<FieldRule> AllMissing(ImmutableArray<Property> properties) =>
        [.. properties.Select(_ => Missing)];

    /// <summary>Whether everyone from an audience up who meets the requirement reads the property in clear in every row.</summary>
    public bool IsOpenTo(Audience audience) => Read <= audience && Forbids.IsEmpty;
}
