using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Plan.Changes;

/// <summary>A property and the value it takes; the value has the property's type, or is null.</summary>
public readonly record struct PropertyValue(Property Property, PlanValue Value);
