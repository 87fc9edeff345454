using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Validation.Rules;

/// <summary>5.7.2: a directive is used only where its definition allows it.</summary>
internal static class DirectivesAreInValidLocations
{
    public static readonly ValidationRule Rule = new("5.7.2", "Directives Are in Valid Locations", "Directives-Are-in-Valid-Locations");

    public static DirectiveLocation Of(OperationKind operation) => operation switch
    {
        OperationKind.Query => DirectiveLocation.Query,
        OperationKind.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };

    public static void Check(ValidationWalk walk, DirectiveNode directive, DirectiveDefinition definition, DirectiveLocation location)
    {
        if (!definition.Locations.Contains(location))
        {
            walk.Report(Rule, $"Directive \"{definition}\" may not be used on {NameOf(location)}.", directive.Location);
        }
    }

    private static string NameOf(DirectiveLocation location) => location switch
    {
        DirectiveLocation.Query => "QUERY",
        DirectiveLocation.Mutation => "MUTATION",
        DirectiveLocation.Subscription => "SUBSCRIPTION",
        DirectiveLocation.Field => "FIELD",
        DirectiveLocation.FragmentDefinition => "FRAGMENT_DEFINITION",
        DirectiveLocation.FragmentSpread => "FRAGMENT_SPREAD",
        DirectiveLocation.InlineFragment => "INLINE_FRAGMENT",
        _ => "VARIABLE_DEFINITION",
    };
}
