using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;

namespace Catalogue.Plan.Nodes;

/// <summary>A property with a <see cref="Property.Search"/> weight, and the rows for which the principal may read it in clear.</summary>
public sealed record SearchedProperty(Property Property, Predicate Readable);
