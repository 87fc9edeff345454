using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Subscriptions;

/// <summary>A node that a commit may have changed. An id that changed its type is two of them.</summary>
internal readonly record struct ChangedNode(NodeType Type, NodeId Id);
