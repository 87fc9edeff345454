using System.Collections.Immutable;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Explaining;
using Catalogue.Engine.Linkage;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Policy;

namespace Catalogue.Engine.Planning;

/// <summary>
/// Turns one compiled operation into a plan under one compiled policy. This is the wall: whatever a request reaches in
/// the graph, it reaches through a verdict that was woven in here.
/// </summary>
internal sealed partial class OperationPlanner
{
    private readonly ServedSchema schema;
    private readonly AccessPolicy access;
    private readonly CompiledPolicy policy;
    private readonly Principal principal;
    private readonly CompiledOperation operation;
    private readonly VariableValues variables;
    private readonly ListLimits limits;
    private readonly Enforcement enforcement;
    private readonly ParameterTable parameters = new();
    private readonly ImmutableArray<RowsRequest>.Builder roots = ImmutableArray.CreateBuilder<RowsRequest>();
    private readonly ImmutableArray<LinkageRequest>.Builder linkages = ImmutableArray.CreateBuilder<LinkageRequest>();
    private readonly FieldBinding?[] bindings;
    private readonly Denials denials = new();
    private readonly PropertyUses uses = new();
    private readonly AskedRules rules;

    private OperationPlanner(ServedSchema schema, AccessPolicy access, CompiledPolicy policy, Principal principal, CompiledOperation operation, VariableValues variables, ListLimits limits, Enforcement enforcement)
    {
        (this.schema, this.access, this.policy, this.principal) = (schema, access, policy, principal);
        (this.operation, this.variables, this.limits, this.enforcement) = (operation, variables, limits, enforcement);
        bindings = new FieldBinding?[operation.FieldCount];
        rules = new AskedRules(schema, access);
    }

    /// <summary>The plan of an operation.</summary>
    /// <param name="schema">The API that the operation is of, and the model.</param>
    /// <param name="access">The policy, for what is said about it.</param>
    /// <param name="policy">The policy as it is for the principal's shape.</param>
    /// <param name="principal">Only its shape may matter: the plan serves everybody with the same fingerprint.</param>
    /// <param name="operation">The collected fields.</param>
    /// <param name="variables">Only their shape may matter, see <see cref="VariableShape"/>.</param>
    /// <param name="limits">How long its lists may be.</param>
    /// <param name="enforcement">What is enforced.</param>
    /// <exception cref="RequestException">An argument names what the principal may not read, or is not valid.</exception>
    public static PlannedOperation Plan(ServedSchema schema, AccessPolicy access, CompiledPolicy policy, Principal principal, CompiledOperation operation, VariableValues variables, ListLimits limits, Enforcement enforcement)
    {
        var planner = new OperationPlanner(schema, access, policy, principal, operation, variables, limits, enforcement);
        planner.PlanRoot();
        planner.CheckCombinations();
        return new PlannedOperation(
            schema,
            operation,
            new QueryPlan(planner.roots.ToImmutable()),
            planner.parameters.Recipes,
            planner.bindings,
            planner.denials.Errors,
            planner.linkages.ToImmutable(),
            planner.impacts.ToImmutable(),
            planner.changePages.ToImmutable(),
            planner.traces.ToImmutable(),
            planner.changes,
            planner.mutations.ToImmutable(),
            CostPlan.Of(operation));
    }

    private void PlanRoot()
    {
        foreach (var field in operation.RootFields)
        {
            denials.Enter(field);
            PlanRootField(field);
            denials.Leave();
        }
    }

    private void PlanRootField(CompiledField field)
    {
        switch (schema.MeaningOf(field.Definition))
        {
            case FieldMeaning.One one:
                PlanOne(field, [one.Type]);
                return;
            case FieldMeaning.Many many:
                PlanMany(field, many.Type);
                return;
            case { } meaning when TryPlanMutation(field, meaning):
                return;
        }

        switch (field.Definition.Name)
        {
            case "node":
                PlanOne(field, schema.Model.NodeTypes);
                break;
            case "nodes":
                PlanNodes(field);
                break;
            case "search":
                PlanSearch(field);
                break;
            case "lineage":
                PlanLineage(field);
                break;
            case "linkagePaths":
                PlanLinkagePaths(field);
                break;
            case "impact":
                PlanImpact(field);
                break;
            case "changes":
                PlanChanges(field);
                break;
            case "me":
                PlanMe(field);
                break;
            case "myAccess":
                PlanMyAccess(field);
                break;
            case "applyChanges":
                PlanApplyChanges(field);
                break;
            case "accessTrace":
                PlanAccessTrace(field);
                break;
            case "catalogueChanged":
                PlanCatalogueChanged(field);
                break;
        }
    }

    private int AddRoot(RowSource source, IEnumerable<CaseBuilder> cases, SummaryBuilder? summary = null)
    {
        roots.Add(new RowsRequest(source, CaseBuilder.Build(cases), summary is { Totals: true }, summary?.Build()));
        return roots.Count - 1;
    }

    private ImmutableArray<TypeGuard> Guards(EnforcementPoint point, IEnumerable<NodeType> types) =>
        [.. types.Select(type => GuardOf(point, type)).Where(guard => guard.Visible is not Predicate.Never)];

    private TypeGuard GuardOf(EnforcementPoint point, NodeType type) => new(type, enforcement.At(point, policy.Visible(type)));

    private bool MayFollow(EnforcementPoint point, Relation relation) => enforcement.At(point, policy.MayFollow(relation));

    private InputObject Arguments(CompiledField field) => ArgumentValues.TryCoerce(field, variables, out var values, out var error)
        ? values
        : throw new RequestException(error);

    private static SourceLocation Place(CompiledField field, string argument) =>
        (field.FindArgument(argument)?.Location ?? field.Nodes[0].Location).ToSourceLocation();

    private void Bind(CompiledField field, FieldBinding binding) => bindings[field.Id] = binding;

    /// <summary>Binds the fields that a composite field selects on one object type, each with its place in the response.</summary>
    private void ForEach(CompiledSelectionSet? selections, string typeName, Action<CompiledField> plan)
    {
        if (selections is null || schema.Api.FindType(typeName) is not GraphQL.TypeSystem.ObjectType type || !selections.TryFor(type, out var fields))
        {
            return;
        }

        foreach (var field in fields.Where(field => field.EncodedConstant is null))
        {
            denials.Enter(field);
            plan(field);
            denials.Leave();
        }
    }
}
