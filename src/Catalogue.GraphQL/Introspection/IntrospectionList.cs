using Catalogue.GraphQL.Execution;

namespace Catalogue.GraphQL.Introspection;

/// <summary>The values of one list of introspection.</summary>
internal sealed class IntrospectionList(FieldValue[] items) : ValueList
{
    public override FieldValue this[int index] => items[index];
}
