using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Engine.Planning;

/// <summary>A property by which rows are grouped, and its value as the principal may see it.</summary>
internal sealed record GroupKey(Property Property, Scalar Value);
