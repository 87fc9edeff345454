using Catalogue.Plan.Commits;

namespace Catalogue.Engine.Subscriptions;

/// <summary>What became of a node in somebody's view.</summary>
internal readonly record struct ViewChange(ChangeKind Kind, ChangedNode Node);
