namespace Catalogue.Policy.Tracing;

/// <summary>One step of a derivation.</summary>
/// <param name="Depth">0 for verdicts; a step rests on the ones behind it that are deeper by one, up to the next that is not.</param>
/// <param name="Kind">What the step is.</param>
/// <param name="Text">The rule, in the words of the policy.</param>
/// <param name="Place">Where it stands (<c>policy.yaml:170</c>); null for a part of a rule, and for what stands in no document.</param>
/// <param name="Truth">What it comes out as.</param>
/// <param name="Found">The values and edges that decided it; null where nothing was looked at.</param>
public sealed record TraceStep(int Depth, TraceKind Kind, string Text, string? Place, Truth Truth, string? Found);
