using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.8.2: a variable's type exists and is an input type.</summary>
internal static class VariablesAreInputTypes
{
    public static readonly ValidationRule Rule = new("5.8.2", "Variables Are Input Types", "Variables-Are-Input-Types");

    /// <returns>The type, or null where it is none for a variable.</returns>
    public static GraphQLType? Check(ValidationWalk walk, VariableDefinitionNode definition)
    {
        var type = TypeReference.Find(walk.Schema, definition.Type);
        if (type is null)
        {
            var named = NamedIn(definition.Type);
            walk.Report(Rule, $"Unknown type \"{named.Name}\".{Suggestion.NearType(walk, named.Name)}", named.Location);
        }
        else if (!type.IsInputType)
        {
            walk.Report(Rule, $"Variable \"${definition.Variable.Name}\" cannot be non-input type \"{type}\".", definition.Type.Location);
        }

        return type is { IsInputType: true } ? type : null;
    }

    private static NamedTypeNode NamedIn(TypeNode type)
    {
        while (true)
        {
            switch (type)
            {
                case NamedTypeNode named: return named;
                case ListTypeNode list: type = list.Type; break;
                case NonNullTypeNode nonNull: type = nonNull.Type; break;
                default: throw new ArgumentException($"{type.GetType().Name} is not a type reference.", nameof(type));
            }
        }
    }
}
