using System.Collections.Immutable;

namespace Catalogue.Plan.Changes;

/// <summary>The only way to write: changes that apply together, and who makes them.</summary>
/// <param name="Changes">In the order in which they apply.</param>
/// <param name="Origin">Who or what made them, for the change log: a subject, or the command and its argument.</param>
public sealed record ChangeSet(ImmutableArray<Change> Changes, string Origin);
