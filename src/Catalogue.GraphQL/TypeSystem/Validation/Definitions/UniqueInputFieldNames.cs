using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.TypeSystem.Validation.Definitions;

/// <summary>Section 5.6.3: an input object literal, in a default value or in an argument, gives each field once.</summary>
internal static class UniqueInputFieldNames
{
    public static IEnumerable<GraphQLError> Check(SchemaDocuments documents) => ConstantValues.In(documents)
        .OfType<ObjectValueNode>()
        .SelectMany(value => value.Fields.Repeated(field => field.Name))
        .Select(fields => GraphQLError.At(fields, $"There can be only one input field named \"{fields[0].Name}\"."));
}
