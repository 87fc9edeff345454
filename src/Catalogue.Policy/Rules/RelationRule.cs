using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Who may follow a relation: an audience, and what must be met besides; the principal alone decides both.</summary>
internal sealed record RelationRule(Audience Follow, Place At)
{
    public Requirement Requirement { get; init; } = Requirement.None;

    /// <summary>The least audience that follows it.</summary>
    public Audience LeastAudience => Requirement.AtLeast(Follow);
}
