using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>New values of an existing edge's properties: the changed ones, and all of them as they are afterwards.</summary>
internal sealed record EdgeUpdate(EdgeType Type, NodeId From, NodeId To, string Key, int Row, IReadOnlyList<(int Ordinal, PlanValue Value)> Changed, PlanValue[] Values);
