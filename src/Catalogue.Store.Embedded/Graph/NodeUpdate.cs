using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>New values of an existing node's properties: the changed ones, and all of them as they are afterwards.</summary>
internal sealed record NodeUpdate(NodeType Type, NodeId Id, NodePlace Place, IReadOnlyList<(int Ordinal, PlanValue Value)> Changed, PlanValue[] Values);
