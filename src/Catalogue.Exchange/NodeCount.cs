using Catalogue.Plan.Model;

namespace Catalogue.Exchange;

/// <summary>How many nodes of one type the files hold.</summary>
public readonly record struct NodeCount(NodeType Type, int Count);
