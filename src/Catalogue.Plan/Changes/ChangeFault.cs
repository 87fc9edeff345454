namespace Catalogue.Plan.Changes;

/// <summary>Why a change cannot apply: the change's index in its set, its place in a file where it has one, and what to do.</summary>
public sealed record ChangeFault(int Change, SourcePosition? Position, string Message);
