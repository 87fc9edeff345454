using Catalogue.Plan.Changes;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>That a field or relation names a node of a type, and where.</summary>
internal readonly record struct NodeReference(string Field, NodeId Id, string Type, SourcePosition Place);
