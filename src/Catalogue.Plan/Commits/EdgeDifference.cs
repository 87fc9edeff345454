using System.Collections.Immutable;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Commits;

/// <summary>An edge that differs between two states; <paramref name="Changed"/> are the properties of an updated one, and empty for the others.</summary>
public sealed record EdgeDifference(ChangeKind Kind, EdgeType Type, NodeId From, NodeId To, string Key, ImmutableArray<Property> Changed);
