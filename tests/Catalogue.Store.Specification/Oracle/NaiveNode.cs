using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>A node as a dictionary.</summary>
public sealed record NaiveNode(NodeType Type, string Id, Dictionary<Property, PlanValue> Values);
