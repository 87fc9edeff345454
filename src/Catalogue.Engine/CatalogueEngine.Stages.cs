using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Lineage;
using Catalogue.Engine.Linkage;
using Catalogue.Engine.Planning;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;
using Catalogue.Plan.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine;

public sealed partial class CatalogueEngine
{
    private CachedDocument DocumentOf(ReadOnlyMemory<byte> query, ServedSchema api)
    {
        var key = new DocumentKey(api, new QueryBytes(query));
        if (!documents.TryGet(key, out var cached))
        {
            cached = Read(query.Span, api.Api);
            documents.Add(key.Copy(), cached);
        }

        return cached;
    }

    private CachedDocument Read(ReadOnlySpan<byte> query, GraphQL.TypeSystem.Schema api)
    {
        try
        {
            Validator.TryValidate(api, Parser.Parse(query, limits.Parser), limits.Validation, out var document, out var errors);
            return new CachedDocument(document, errors);
        }
        catch (GraphQLSyntaxException e)
        {
            return new CachedDocument(null, [e.Error], ResponseKind.SyntaxError);
        }
    }

    private VariableValues VariablesOf(ValidatedOperation operation, ReadOnlyMemory<byte> json, ServedSchema api)
    {
        var variables = VariableValues.Coerce(api.Api, operation.Definition, json.Span, limits.Variables, out var errors);
        return errors.IsEmpty ? variables : throw new RequestException(errors);
    }

    private PlannedOperation PlanOf(ValidatedOperation operation, VariableValues variables, Caller caller, IncrementalForm form = IncrementalForm.None)
    {
        form = operation.IsIncremental ? form : IncrementalForm.None;
        var fingerprint = enforcement.Holds(EnforcementPoint.PolicyOfPlan) ? caller.Policy.Fingerprint : default;
        var key = new PlanKey(operation.Definition, form, fingerprint, caller.Principal.IsAuthenticated, VariableShape.Of(caller.Schema.Api, operation.Definition, variables));
        if (!plans.TryGet(key, out var planned))
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            planned = Plan(operation, variables, caller, form);
            plans.Add(key, planned, GC.GetAllocatedBytesForCurrentThread() - before + BytesKeptBy(key, operation));
        }

        return planned;
    }

    /// <summary>A plan keeps the document that it is of, also when the document itself is forgotten.</summary>
    private static long BytesKeptBy(PlanKey key, ValidatedOperation operation) =>
        (sizeof(char) * (long)key.VariableShape.Length) + DocumentCache.BytesOf(operation.Document);

    private PlannedOperation Plan(ValidatedOperation operation, VariableValues variables, Caller caller, IncrementalForm form)
    {
        var conditions = Conditions.Read(operation.ConditionNames, variables);
        var compiled = OperationCompiler.Compile(operation, conditions, limits.Compile, form);
        return compiled.SelectionErrors.IsEmpty
            ? OperationPlanner.Plan(caller.Schema, access, caller.Policy, caller.Principal, compiled, variables, limits.Lists, enforcement)
            : throw new RequestException(compiled.SelectionErrors);
    }

    private async ValueTask<LinkageAnswer[]> ReadLinkagesAsync(RequestRun run, CancellationToken cancellationToken)
    {
        var answers = new LinkageAnswer[run.Operation.Linkages.Length];
        for (var i = 0; i < answers.Length; i++)
        {
            var request = run.Operation.Linkages[i];
            var chains = request.FindChains(run.Rows, run.Parameters);
            var rows = await store.ExecuteAsync(request.FollowUp, request.WithIds(run.Parameters, chains), cancellationToken).ConfigureAwait(false);
            answers[i] = new LinkageAnswer(chains, rows);
        }

        return answers;
    }

    private async ValueTask<ImpactAnswer[]> ReadImpactsAsync(RequestRun run, CancellationToken cancellationToken)
    {
        var answers = new ImpactAnswer[run.Operation.Impacts.Length];
        for (var at = 0; at < answers.Length; at++)
        {
            var request = run.Operation.Impacts[at];
            var found = request.Survey.Read(run.Rows);
            answers[at] = new ImpactAnswer(found, await store.ExecuteAsync(request.FollowUp, request.WithIds(run.Parameters, found), cancellationToken).ConfigureAwait(false));
        }

        return answers;
    }

    private OperationCost CheckCost(PlannedOperation planned, VariableValues variables)
    {
        var cost = planned.Cost.For(variables);
        if (cost.FieldCost > limits.MaxCost || cost.TypeCost > limits.MaxCost)
        {
            throw new RequestException(new GraphQLError($"The operation costs up to {cost.FieldCost:0} for its fields and {cost.TypeCost:0} for its objects; {limits.MaxCost:0} is the most of each. Ask for smaller pages, or for fewer levels at once.")
            {
                Code = ErrorCodes.Cost,
                Extensions = [new("fieldCost", cost.FieldCost), new("typeCost", cost.TypeCost), new("maxCost", limits.MaxCost)],
            });
        }

        return cost;
    }

    /// <summary>The plan that a request would be answered by, or null where it would be refused. For tests and for looking.</summary>
    internal QueryPlan? PlanFor(ReadOnlyMemory<byte> query, ReadOnlyMemory<byte> variablesJson, Principal principal)
    {
        try
        {
            var caller = CallerOf(principal);
            var operation = DocumentOf(query, caller.Schema).OperationOf(name: null);
            var planned = PlanOf(operation, VariablesOf(operation, variablesJson, caller.Schema), caller);
            return new QueryPlan([.. planned.Plan.Roots, .. planned.Impacts.SelectMany(impact => impact.FollowUp.Roots), .. planned.ChangePages.SelectMany(page => page.Nodes.Roots)]);
        }
        catch (RequestException)
        {
            return null;
        }
    }
}
