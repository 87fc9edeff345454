using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.6.2: a field of an input object is defined by its type.</summary>
internal static class InputObjectFieldNames
{
    public static readonly ValidationRule Rule = new("5.6.2", "Input Object Field Names", "Input-Object-Field-Names");

    public static InputValueDefinition? Check(ValidationWalk walk, ObjectValueNode node, ObjectFieldNode field, InputObjectType type)
    {
        var definition = type.FindField(field.Name);
        if (definition is null)
        {
            var suggestion = Suggestion.Near(walk, field.Name, type.Fields.Select(candidate => candidate.Name));
            walk.Report(
                Rule,
                suggestion.Length > 0
                    ? $"Expected value of type \"{type}\" not to include unknown field \"{field.Name}\".{suggestion} Found: {LiteralText.Of(node)}."
                    : $"Expected value of type \"{type}\" not to include unknown field \"{field.Name}\", found: {LiteralText.Of(node)}.",
                field.Location);
        }

        return definition;
    }
}
