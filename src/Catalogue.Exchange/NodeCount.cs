using Catalogue.Plan.Model;

namespace Catalogue.Exchange;

/// <summary>How many nodes of one type were read or written.</summary>
public readonly record struct NodeCount(NodeType Type, int Count);
