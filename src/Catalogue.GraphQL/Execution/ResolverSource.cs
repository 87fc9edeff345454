using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution;

/// <summary>Values from resolvers, for one request. Arguments are coerced once per compiled field.</summary>
/// <param name="table">The resolvers; a field that has none is null.</param>
/// <param name="operation">The operation whose fields are asked for.</param>
/// <param name="variables">The request's variables.</param>
public sealed class ResolverSource(ResolverTable table, CompiledOperation operation, VariableValues variables) : ValueSource
{
    private readonly (InputObject? Values, GraphQLError? Error)[] _arguments = new (InputObject?, GraphQLError?)[operation.FieldCount];

    /// <inheritdoc/>
    public override FieldValue Resolve(CompiledField field, in FieldValue parent)
    {
        if (table.Find(field.Definition) is not { } resolver)
        {
            return FieldValue.Null;
        }

        ref var arguments = ref _arguments[field.Id];
        if (arguments is (null, null))
        {
            ArgumentValues.TryCoerce(field, variables, out arguments.Values, out arguments.Error);
        }

        return arguments switch
        {
            ({ } values, _) => resolver(field, parent, values),
            (_, { } error) => FieldValue.Error(error),
            _ => FieldValue.Null,
        };
    }

    /// <summary>Resolvers give values of object types only: introspection has no abstract type.</summary>
    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType) => null;
}
