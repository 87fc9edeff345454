using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem.Validation.Types;

namespace Catalogue.GraphQL.TypeSystem.Validation;

/// <summary>The rules of section 3 that need the types.</summary>
internal static class SchemaRules
{
    private static readonly ImmutableArray<Func<Schema, IEnumerable<GraphQLError>>> Rules =
    [
        RootTypesAreDifferent.Check,
        NamesAreNotReserved.Check,
        TypesAreNotEmpty.Check,
        UnionMembersAreUnique.Check,
        InterfacesAreImplementedOnce.Check,
        InterfacesAreImplementedInFull.Check,
        InterfaceFieldsAreImplemented.Check,
        InterfaceArgumentsAreImplemented.Check,
        RequiredInputsAreNotDeprecated.Check,
        OneOfFieldsAreNullable.Check,
        InputObjectsAreFinite.Check,
        DirectivesDoNotCircle.Check,
    ];

    private static readonly ImmutableArray<Func<Schema, IEnumerable<GraphQLError>>> ValueRules =
    [
        DefaultValuesAreValid.Check,
        DirectiveArgumentsAreValid.Check,
    ];

    /// <summary>The errors of all rules, rule by rule. Values are not looked at where default values circle.</summary>
    public static ImmutableArray<GraphQLError> Check(Schema schema, bool requireQueryRoot)
    {
        var circles = DefaultValuesDoNotCircle.Check(schema);
        var errors = Rules.SelectMany(rule => rule(schema)).Concat(circles);
        errors = requireQueryRoot ? QueryRootIsProvided.Check(schema).Concat(errors) : errors;
        return [.. circles.Count == 0 ? errors.Concat(ValueRules.SelectMany(rule => rule(schema))) : errors];
    }
}
