using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>A new node, with a value for each property of its type, the id included.</summary>
internal sealed record NodeCreation(NodeType Type, NodeId Id, PlanValue[] Values);
