using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// Where the executor gets values. They are already fetched: nothing here waits, and a failure that concerns one
/// position is a <see cref="FieldValue.Error"/>, not an exception.
/// </summary>
public abstract class ValueSource
{
    /// <summary>ResolveFieldValue (spec 6.4.2). Never called for <c>__typename</c>.</summary>
    /// <param name="field">The field of the parent's object type.</param>
    /// <param name="parent">The object that this or another call gave; the root value for root fields.</param>
    public abstract FieldValue Resolve(CompiledField field, in FieldValue parent);

    /// <summary>ResolveAbstractType (spec 6.4.3).</summary>
    /// <param name="field">The field whose value it is.</param>
    /// <param name="value">An object value.</param>
    /// <param name="abstractType">The interface or union.</param>
    /// <returns>The object type, or null where it cannot be told, which is an error at this position.</returns>
    public abstract ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType);
}
