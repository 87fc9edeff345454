using Catalogue.Plan.Expressions;

namespace Catalogue.Store.Embedded.Conditions;

/// <summary>A guard's structure over a kind of rows; equal structures share one instance, so that instances can be compared instead.</summary>
internal sealed class GuardShape(Parameter[] parameters)
{
    /// <summary>The parameters that the guard speaks of.</summary>
    public Parameter[] Parameters => parameters;
}
