using Catalogue.Plan.Expressions;

namespace Catalogue.Policy;

/// <summary>What must hold of the node at the start of an edge and of the node at its end, each as a condition on that node.</summary>
public readonly record struct EdgeEndConditions(Predicate From, Predicate To);
