using Catalogue.Policy.Source;

namespace Catalogue.Policy.Rules;

/// <summary>Who may follow a relation: an audience that the principal alone decides.</summary>
internal sealed record RelationRule(Audience Follow, Place At);
