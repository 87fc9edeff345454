using Catalogue.Plan.Model;

namespace Catalogue.Exchange;

/// <summary>How many edges of one type were read or written.</summary>
public readonly record struct EdgeCount(EdgeType Type, int Count);
