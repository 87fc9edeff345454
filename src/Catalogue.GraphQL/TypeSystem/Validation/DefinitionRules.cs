using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem.Validation.Definitions;

namespace Catalogue.GraphQL.TypeSystem.Validation;

/// <summary>
/// The rules that can be checked on documents before types are made of them. Documents that pass them make a schema whose references
/// all lead to a type of the right kind.
/// </summary>
internal static class DefinitionRules
{
    private static readonly ImmutableArray<Func<SchemaDocuments, IEnumerable<GraphQLError>>> Rules =
    [
        OnlyTypeSystemDefinitions.Check,
        LoneSchemaDefinition.Check,
        UniqueOperationTypes.Check,
        UniqueTypeNames.Check,
        UniqueEnumValueNames.Check,
        UniqueFieldDefinitionNames.Check,
        UniqueArgumentDefinitionNames.Check,
        UniqueDirectiveNames.Check,
        KnownTypeNames.Check,
        PossibleTypeExtensions.Check,
        KnownDirectives.Check,
        UniqueDirectivesPerLocation.Check,
        KnownArgumentNames.Check,
        UniqueArgumentNames.Check,
        UniqueInputFieldNames.Check,
        ProvidedRequiredArguments.Check,
        FieldsHaveOutputTypes.Check,
        InputValuesHaveInputTypes.Check,
        ImplementsOnlyInterfaces.Check,
        UnionMembersAreObjects.Check,
        RootTypesAreObjects.Check,
    ];

    /// <summary>The errors of all rules, rule by rule.</summary>
    public static ImmutableArray<GraphQLError> Check(SchemaDocuments documents) =>
        [.. Rules.SelectMany(rule => rule(documents))];
}
