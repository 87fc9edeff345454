using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>The value literals of definitions: default values and arguments of applied directives.</summary>
internal static class ConstantValues
{
    /// <summary>Every literal and every literal inside it.</summary>
    public static IEnumerable<ValueNode> In(SchemaDocuments documents) => documents.TypeParts
        .SelectMany(type => TypeParts.FieldsOf(type).SelectMany(field => field.Arguments).Concat(TypeParts.InputFieldsOf(type)))
        .Concat(documents.Directives.SelectMany(directive => directive.Arguments))
        .Select(input => input.DefaultValue)
        .OfType<ValueNode>()
        .Concat(AppliedDirectives.In(documents)
            .SelectMany(place => place.Directives)
            .SelectMany(directive => directive.Arguments)
            .Select(argument => argument.Value))
        .SelectMany(WithInner);

    private static IEnumerable<ValueNode> WithInner(ValueNode value)
    {
        IEnumerable<ValueNode> inner = value switch
        {
            ListValueNode list => list.Values,
            ObjectValueNode fields => fields.Fields.Select(field => field.Value),
            _ => [],
        };
        return inner.SelectMany(WithInner).Prepend(value);
    }
}
