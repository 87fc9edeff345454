using Catalogue.Plan.Expressions;

namespace Catalogue.Plan.Nodes;

/// <summary>
/// One key of an order. Nulls come last ascending and first descending. Texts are ordered by their folded French form
/// (English where French is missing), other strings by code point.
/// </summary>
public sealed record OrderTerm(Scalar Key, bool Descending = false);
