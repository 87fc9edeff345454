using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Specification.Oracle;

/// <summary>An edge as a dictionary.</summary>
public sealed record NaiveEdge(EdgeType Type, string From, string To, string Key, Dictionary<Property, PlanValue> Values);
