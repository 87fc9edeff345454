using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem;

internal sealed partial class SchemaBuilder
{
    private void Fill(NamedType type, TypeDefinitionNode definition)
    {
        var parts = documents.PartsOf(definition).ToList();
        type.Description = definition.Description?.Value;
        type.Location = definition.NameLocation;
        type.AppliedDirectives = [.. parts.SelectMany(TypeParts.DirectivesOf)];
        switch (type)
        {
            case ScalarType scalar:
                scalar.SpecifiedByUrl = BuiltInDirectives.SpecifiedByUrl(type.AppliedDirectives);
                break;
            case ImplementingType implementing:
                implementing.Interfaces = [.. Resolve<InterfaceType>(parts.SelectMany(TypeParts.InterfacesOf))];
                implementing.Fields = [.. parts.SelectMany(TypeParts.FieldsOf).Select(field => MakeField(implementing, field))];
                break;
            case UnionType union:
                union.Types = [.. Resolve<ObjectType>(parts.SelectMany(TypeParts.MembersOf))];
                break;
            case EnumType enumType:
                enumType.Values = [.. parts.SelectMany(TypeParts.ValuesOf).Select(value => MakeValue(enumType, value))];
                break;
            case InputObjectType input:
                input.IsOneOf = BuiltInDirectives.IsOneOf(type.AppliedDirectives);
                input.Fields = [.. parts.SelectMany(TypeParts.InputFieldsOf).Select(field => MakeInputValue(field, $"{input.Name}.{field.Name}"))];
                break;
        }
    }

    private FieldDefinition MakeField(ImplementingType type, FieldDefinitionNode node) => new(type, node.Name, Resolve(node.Type))
    {
        Arguments = [.. node.Arguments.Select(argument => MakeInputValue(argument, $"{type.Name}.{node.Name}({argument.Name}:)"))],
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = node.Directives,
        Location = node.NameLocation,
    };

    private InputValueDefinition MakeInputValue(InputValueDefinitionNode node, string coordinate) => new(node.Name, Resolve(node.Type), coordinate)
    {
        DefaultValue = node.DefaultValue,
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = node.Directives,
        Location = node.NameLocation,
    };

    private static EnumValueDefinition MakeValue(EnumType type, EnumValueDefinitionNode node) => new(type, node.Name)
    {
        Description = node.Description?.Value,
        DeprecationReason = BuiltInDirectives.DeprecationReason(node.Directives),
        AppliedDirectives = node.Directives,
        Location = node.NameLocation,
    };

    private DirectiveDefinition MakeDirective(DirectiveDefinitionNode node) => new(node.Name)
    {
        Description = node.Description?.Value,
        Arguments = [.. node.Arguments.Select(argument => MakeInputValue(argument, $"@{node.Name}({argument.Name}:)"))],
        IsRepeatable = node.IsRepeatable,
        Locations = node.Locations,
        Location = node.NameLocation,
    };
}
