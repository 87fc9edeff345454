using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Graph;

/// <summary>A new edge, with a value for each property of its type.</summary>
internal sealed record EdgeCreation(EdgeType Type, NodeId From, NodeId To, string Key, PlanValue[] Values);
