using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.1.3: fragments apply to object, interface and union types.</summary>
internal static class FragmentsOnCompositeTypes
{
    public static readonly ValidationRule Rule = new(
        "5.5.1.3", "Fragments on Object, Interface or Union Types", "Fragments-on-Object-Interface-or-Union-Types");

    public static void Check(ValidationWalk walk, FragmentDefinitionNode fragment, NamedType? type)
    {
        if (type is not (null or CompositeType))
        {
            walk.Report(Rule, $"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{type}\".", fragment.TypeCondition.Location);
        }
    }

    public static void Check(ValidationWalk walk, NamedTypeNode condition, NamedType? type)
    {
        if (type is not (null or CompositeType))
        {
            walk.Report(Rule, $"Fragment cannot condition on non composite type \"{type}\".", condition.Location);
        }
    }
}
