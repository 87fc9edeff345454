using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Nodes;

/// <summary>A node type and the condition under which its nodes exist for the principal.</summary>
public sealed record TypeGuard(NodeType Type, Predicate Visible);
