using System.Collections.Immutable;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Policy;

namespace Catalogue.Engine.Planning;

/// <summary>The parameters of a plan while it is made: the principal's facts first, then one slot per input value.</summary>
internal sealed class ParameterTable
{
    private readonly ImmutableArray<ParameterRecipe>.Builder recipes = ImmutableArray.CreateBuilder<ParameterRecipe>();

    public ImmutableArray<ParameterRecipe> Recipes => recipes.ToImmutable();

    public Parameter Add(ParameterRecipe recipe, PropertyType type, bool isList = false)
    {
        recipes.Add(recipe);
        return new Parameter(PrincipalFacts.Count + recipes.Count - 1, type, isList);
    }

    public Parameter Add(InputNode node, PropertyType type, bool isList = false) => Add(RecipeOf(node), type, isList);

    public static ParameterRecipe RecipeOf(InputNode node) => node switch
    {
        { Origin.Variable: not null } => new ParameterRecipe.FromVariable(node.Origin),
        _ when node.Items().Any(item => item.Origin.Variable is not null) => new ParameterRecipe.ListOf([.. node.Items().Select(RecipeOf)]),
        _ => new ParameterRecipe.Fixed(PlanValues.Of(node.Value)),
    };
}
