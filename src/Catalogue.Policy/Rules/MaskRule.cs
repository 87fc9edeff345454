using Catalogue.Plan.Expressions;

namespace Catalogue.Policy.Rules;

/// <summary>What is shown instead (null: nothing, without an error), and to whom at least.</summary>
internal sealed record MaskRule(Mask? Mask, Audience For);
