using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>What identifies an edge: its type, its ends and its key.</summary>
internal readonly record struct EdgePlace(EdgeType Type, NodeId From, NodeId To, string Key);
