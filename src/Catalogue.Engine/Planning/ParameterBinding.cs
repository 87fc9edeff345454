using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Catalogue.Engine.Execution;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Planning;

/// <summary>Finds the values of a plan's parameters for the request that a run has.</summary>
internal sealed class ParameterBinding(RequestRun run)
{
    private List<GraphQLError>? errors;

    public VariableValues Variables => run.Variables;

    public Cursors Cursors => run.Cursors;

    public List<GraphQLError> Errors => errors ??= [];

    /// <exception cref="RequestException">A value is out of its bounds; all of them are reported.</exception>
    public ParameterValues Bind(ImmutableArray<PlanValue> facts, ImmutableArray<ParameterRecipe> recipes)
    {
        var values = new PlanValue[facts.Length + recipes.Length];
        facts.CopyTo(values);
        for (var at = 0; at < recipes.Length; at++)
        {
            values[facts.Length + at] = recipes[at].Bind(this);
        }

        return errors is null ? new ParameterValues(ImmutableCollectionsMarshal.AsImmutableArray(values)) : throw new RequestException([.. errors]);
    }
}
