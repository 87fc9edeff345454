using System.Collections.Immutable;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Exchange.Catalogue;

/// <summary>A node as a line states it, with the properties that have no fault; the type is null where the line names none that exists.</summary>
internal sealed record StatedNode(NodeType? Type, NodeId Id, ImmutableArray<PropertyValue> Properties, SourcePosition Place);
