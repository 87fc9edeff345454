using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>The directives applied to one element by one definition or extension.</summary>
/// <param name="Element">The element: a type by its name, so that its extensions are the same element; the schema; or else the node.</param>
/// <param name="Location">What kind of place it is.</param>
/// <param name="Directives">The directives, in order; may be empty.</param>
internal sealed record AppliedDirectives(object Element, DirectiveLocation Location, IReadOnlyList<DirectiveNode> Directives)
{
    private static readonly object SchemaElement = new();

    /// <summary>Every place of the documents that can have directives.</summary>
    public static IEnumerable<AppliedDirectives> In(SchemaDocuments documents) => documents.SchemaParts
        .Select(part => new AppliedDirectives(SchemaElement, DirectiveLocation.Schema, TypeParts.DirectivesOf(part)))
        .Concat(documents.TypeParts.SelectMany(OfType))
        .Concat(documents.Directives.SelectMany(directive => directive.Arguments).Select(OfArgument));

    private static IEnumerable<AppliedDirectives> OfType(TypeSystemDefinitionNode type) => TypeParts.FieldsOf(type)
        .SelectMany(OfField)
        .Concat(TypeParts.InputFieldsOf(type).Select(field => new AppliedDirectives(field, DirectiveLocation.InputFieldDefinition, field.Directives)))
        .Concat(TypeParts.ValuesOf(type).Select(value => new AppliedDirectives(value, DirectiveLocation.EnumValue, value.Directives)))
        .Prepend(new AppliedDirectives(TypeParts.NameOf(type), LocationOf(type), TypeParts.DirectivesOf(type)));

    private static IEnumerable<AppliedDirectives> OfField(FieldDefinitionNode field) => field.Arguments
        .Select(OfArgument)
        .Prepend(new AppliedDirectives(field, DirectiveLocation.FieldDefinition, field.Directives));

    private static AppliedDirectives OfArgument(InputValueDefinitionNode argument) =>
        new(argument, DirectiveLocation.ArgumentDefinition, argument.Directives);

    private static DirectiveLocation LocationOf(TypeSystemDefinitionNode type) => TypeParts.KindOf(type) switch
    {
        TypeKind.Scalar => DirectiveLocation.Scalar,
        TypeKind.Object => DirectiveLocation.Object,
        TypeKind.Interface => DirectiveLocation.Interface,
        TypeKind.Union => DirectiveLocation.Union,
        TypeKind.Enum => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
