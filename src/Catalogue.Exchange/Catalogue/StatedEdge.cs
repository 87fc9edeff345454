using System.Collections.Immutable;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.Catalogue;

/// <summary>An edge without fault as one of its ends states it. <paramref name="References"/> are the nodes that must exist for it, its target first.</summary>
internal sealed record StatedEdge(
    EdgePlace Between,
    ImmutableArray<PropertyValue> Properties,
    ImmutableArray<NodeReference> References,
    SourcePosition Place);
