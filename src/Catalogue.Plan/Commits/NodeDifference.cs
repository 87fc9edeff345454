using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Commits;

/// <summary>A node that differs between two states; <paramref name="Changed"/> are the properties of an updated one, and empty for the others.</summary>
public sealed record NodeDifference(ChangeKind Kind, NodeType Type, NodeId Id, ImmutableArray<Property> Changed);
