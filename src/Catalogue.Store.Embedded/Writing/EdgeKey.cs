using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Writing;

/// <summary>What identifies an edge.</summary>
internal readonly record struct EdgeKey(EdgeType Type, NodeId From, NodeId To, string Key);
