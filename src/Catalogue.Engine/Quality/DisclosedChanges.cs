using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Engine.Quality;

/// <summary>A change set of which every statistic may be published, and what was changed to make it so.</summary>
public sealed record DisclosedChanges(ChangeSet Changes, ImmutableArray<Suppression> Suppressions);
