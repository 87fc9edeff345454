using Catalogue.Plan.Model;

namespace Catalogue.Engine.Tests.Access;

/// <summary>What a request uses in a position: a property of a node type or of an edge type, nodes of a type, or edges.</summary>
internal sealed record Use(Position Position, NodeType? Node = null, EdgeType? Edge = null, Property? Property = null);
