using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.5.2.3: some object can be of both the parent's and the fragment's type.</summary>
internal static class FragmentSpreadIsPossible
{
    public static readonly ValidationRule Rule = new("5.5.2.3", "Fragment Spread Is Possible", "Fragment-Spread-Is-Possible");

    public static void Check(ValidationWalk walk, FragmentSpreadNode spread, FragmentDefinitionNode fragment, CompositeType? parentType)
    {
        if (IsImpossible(walk, walk.Schema.FindType(fragment.TypeCondition.Name), parentType))
        {
            walk.Report(
                Rule,
                $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{parentType}\" can never be of type \"{fragment.TypeCondition.Name}\".",
                spread.Location);
        }
    }

    public static void Check(ValidationWalk walk, InlineFragmentNode inline, NamedType? type, CompositeType? parentType)
    {
        if (IsImpossible(walk, type, parentType))
        {
            walk.Report(
                Rule,
                $"Fragment cannot be spread here as objects of type \"{parentType}\" can never be of type \"{type}\".",
                inline.Location);
        }
    }

    private static bool IsImpossible(ValidationWalk walk, NamedType? type, CompositeType? parentType) =>
        parentType is not null && type is CompositeType composite && !walk.Schema.DoTypesOverlap(composite, parentType);
}
