using System.Collections.Immutable;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>One request's values for the parameters of a plan.</summary>
internal sealed class ParameterBinding(VariableValues variables, Cursors cursors)
{
    private List<GraphQLError>? errors;

    public VariableValues Variables { get; } = variables;

    public Cursors Cursors { get; } = cursors;

    public List<GraphQLError> Errors => errors ??= [];

    /// <exception cref="RequestException">A value is out of its bounds; all of them are reported.</exception>
    public ParameterValues Bind(ImmutableArray<PlanValue> facts, ImmutableArray<ParameterRecipe> recipes)
    {
        var values = ImmutableArray.CreateBuilder<PlanValue>(facts.Length + recipes.Length);
        values.AddRange(facts);
        foreach (var recipe in recipes)
        {
            values.Add(recipe.Bind(this));
        }

        return errors is null ? new ParameterValues(values.MoveToImmutable()) : throw new RequestException([.. errors]);
    }
}
