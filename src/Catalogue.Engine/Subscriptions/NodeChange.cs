using Catalogue.Plan.Commits;

namespace Catalogue.Engine.Subscriptions;

/// <summary>A change of a node as a subscriber sees the graph.</summary>
internal sealed record NodeChange(ChangeKind Kind, ChangedNode Node, Commit Commit);
