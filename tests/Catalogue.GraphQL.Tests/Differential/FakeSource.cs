using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>Values that depend on nothing but the path, the field and its arguments. fake.mjs makes the same ones.</summary>
internal sealed class FakeSource(Schema schema, VariableValues variables, ValueSource introspection) : ValueSource
{
    private readonly FakeValues _values = new();

    public FieldValue Root(uint hash) => FieldValue.Object(_values, (int)hash);

    public override FieldValue Resolve(CompiledField field, in FieldValue parent)
    {
        if (parent.Reference != _values || field.Definition.Name.StartsWith("__", StringComparison.Ordinal))
        {
            return introspection.Resolve(field, parent);
        }

        if (!ArgumentValues.TryCoerce(field, variables, out var arguments, out var error))
        {
            return FieldValue.Error(error);
        }

        var text = $"{field.ResponseName} {field.Definition.Name} {CanonicalText.Of(arguments)}";
        return _values.Of(field.Definition.Type, Hash.Of((uint)parent.Index, text), text);
    }

    public override ObjectType? ResolveType(CompiledField field, in FieldValue value, CompositeType abstractType)
    {
        var hash = Hash.Mix((uint)value.Index + 3);
        if (hash % 40 == 7)
        {
            return (hash >> 8) % 3 == 2 ? schema.QueryType : null;
        }

        var types = schema.GetPossibleTypes(abstractType).OrderBy(type => type.Name, StringComparer.Ordinal).ToList();
        return types[(int)(hash % (uint)types.Count)];
    }
}
