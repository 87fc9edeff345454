using System.Collections.Concurrent;
using System.Security.Cryptography;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Mutations;
using Catalogue.Engine.Planning;
using Catalogue.Engine.Schema;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan;
using Catalogue.Policy;
using Catalogue.Policy.Auditing;

namespace Catalogue.Engine;

/// <summary>Answers GraphQL requests over a store, for a principal, under a policy. Safe for concurrent use.</summary>
public sealed partial class CatalogueEngine : IDisposable
{
    private readonly CatalogueSchema schema;
    private readonly AccessPolicy access;
    private readonly IGraphStore store;
    private readonly CursorKey cursorKey;
    private readonly TimeProvider time;
    private readonly EngineLimits limits;
    private readonly FreeIds ids;
    private readonly AuditWriter audit;
    private readonly Enforcement enforcement;
    private readonly DocumentCache documents;
    private readonly ConcurrentDictionary<PolicyFingerprint, ServedSchema> served = new();
    private readonly RecencyCache<PlanKey, PlannedOperation> plans;

    /// <param name="schema">The served schema and the model.</param>
    /// <param name="access">Who reads and writes what.</param>
    /// <param name="store">Where the graph is kept.</param>
    /// <param name="cursorKey">What cursors are sealed with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What one request may ask; the usual limits where null.</param>
    /// <param name="random">Where the ids of new nodes come from; the system's own where null.</param>
    /// <param name="audit">Writes down what is not answered otherwise; without it such requests are refused.</param>
    public CatalogueEngine(CatalogueSchema schema, AccessPolicy access, IGraphStore store, CursorKey cursorKey, TimeProvider time, EngineLimits? limits = null, RandomNumberGenerator? random = null, AuditWriter? audit = null)
        : this(schema, access, store, cursorKey, time, limits, random, audit, Enforcement.Whole)
    {
    }

    internal CatalogueEngine(CatalogueSchema schema, AccessPolicy access, IGraphStore store, CursorKey cursorKey, TimeProvider time, EngineLimits? limits, RandomNumberGenerator? random, AuditWriter? audit, Enforcement enforcement)
    {
        (this.schema, this.access, this.store, this.cursorKey, this.time) = (schema, access, store, cursorKey, time);
        (this.audit, this.enforcement) = (audit ?? NoAudit, enforcement);
        this.limits = limits ?? new EngineLimits();
        ids = new FreeIds(schema.Model, random ?? RandomNumberGenerator.Create());
        Gate = new OperationGate(this.limits.ConcurrentOperations, this.limits.QueuedOperations);
        documents = new DocumentCache(this.limits.DocumentCacheBytes);
        plans = new RecencyCache<PlanKey, PlannedOperation>(this.limits.PlanCacheBytes);
    }

    /// <summary>What bounds the operations that run at a time.</summary>
    internal OperationGate Gate { get; }

    /// <summary>The API as a principal knows it.</summary>
    public ServedSchema SchemaFor(Principal principal) => CallerOf(principal).Schema;

    /// <summary>
    /// As <see cref="ExecuteAsync"/>, for transports that can send more than one payload: the first one is written,
    /// the others come from the answer's stream, which the caller disposes.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the output then holds a part of a response.</exception>
    public async ValueTask<StartedResponse> StartAsync(GraphQLRequest request, Principal principal, ResponseBuffer output, CancellationToken cancellationToken) =>
        CallerOf(principal) is var caller && IsSubscription(request, caller.Schema)
            ? await SubscribeAsync(request, caller, output, cancellationToken).ConfigureAwait(false)
            : await AnswerAsync(request, request.Incremental, caller, output, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes the whole response as JSON. What goes wrong with the request becomes its errors.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the output then holds a part of a response.</exception>
    public async ValueTask<ResponseKind> ExecuteAsync(GraphQLRequest request, Principal principal, ResponseBuffer output, CancellationToken cancellationToken) =>
        (await AnswerAsync(request, IncrementalForm.None, CallerOf(principal), output, cancellationToken).ConfigureAwait(false)).Kind;

    public void Dispose() => Gate.Dispose();

    private async ValueTask<StartedResponse> AnswerAsync(GraphQLRequest request, IncrementalForm form, Caller caller, ResponseBuffer output, CancellationToken cancellationToken)
    {
        try
        {
            using var slot = await Gate.EnterAsync(cancellationToken).ConfigureAwait(false);
            var operation = RefuseSubscription(DocumentOf(request.Query, caller.Schema).OperationOf(request.OperationName));
            var variables = VariablesOf(operation, request.Variables, caller.Schema);
            var planned = PlanOf(operation, variables, caller, form);
            var cost = CheckCost(planned, variables);
            if (request.Cost == CostReporting.Validate)
            {
                return new StartedResponse(CostReport.WriteAlone(cost, output), null);
            }

            var run = await RunAsync(planned, variables, caller, request, cancellationToken).ConfigureAwait(false);
            var started = Write(run, request.OnError, output, cancellationToken);
            if (started.Further is null && planned.Mutations.IsEmpty)
            {
                planned.Idle.GiveBack(run);
            }

            return request.Cost == CostReporting.Report ? started with { Kind = CostReport.Append(cost, output, started.Kind) } : started;
        }
        catch (RequestException e)
        {
            ErrorWriter.WriteRequestErrors(output, e.Errors.AsSpan());
            return new StartedResponse(e.Kind, null);
        }
        catch (StoreUnavailableException e)
        {
            return Refuse(output, e.Message, ErrorCodes.StoreUnavailable);
        }
        catch (AuditUnavailableException e)
        {
            return Refuse(output, e.Message, ErrorCodes.AuditUnavailable);
        }
    }

    private static StartedResponse Refuse(ResponseBuffer output, string reason, string code)
    {
        output.Reset();
        ErrorWriter.WriteRequestErrors(output, [new GraphQLError(reason) { Code = code }]);
        return new StartedResponse(ResponseKind.Unavailable, null);
    }

    private static ValueTask NoAudit(AuditRecord record, CancellationToken cancellationToken) =>
        throw new AuditUnavailableException("This is answered only where an audit trail is kept, and here none is.");

    private async ValueTask<RequestRun> RunAsync(PlannedOperation planned, VariableValues variables, Caller caller, GraphQLRequest request, CancellationToken cancellationToken)
    {
        var run = planned.Idle.Take() ?? new RequestRun(planned, cursorKey, caller.Policy.Fingerprint, enforcement);
        run.Begin(caller.Principal, variables, PrincipalFacts.Of(caller.Principal, time));
        if (planned.Mutations.IsEmpty)
        {
            return await ReadAsync(run, caller.Policy, request.RequestId, cancellationToken).ConfigureAwait(false);
        }

        // Who wants all or nothing gets nothing where an error is known before anything is changed.
        if (request.OnError != ErrorBehavior.Halt || planned.Errors.IsEmpty)
        {
            await MutateAsync(run, caller.Policy, cancellationToken).ConfigureAwait(false);
        }

        return run;
    }

    private async ValueTask<RequestRun> ReadAsync(RequestRun run, CompiledPolicy policy, string? requestId, CancellationToken cancellationToken)
    {
        var planned = run.Operation;
        foreach (var trace in enforcement.Holds(EnforcementPoint.AuditedTrace) ? planned.Traces : [])
        {
            await audit(trace.RecordOf(run, requestId), cancellationToken).ConfigureAwait(false);
        }

        run.Rows = planned.Plan.Roots.IsEmpty ? [] : await store.ExecuteAsync(planned.Plan, run.Parameters, cancellationToken).ConfigureAwait(false);
        if (!planned.Linkages.IsEmpty)
        {
            run.Linkages = await ReadLinkagesAsync(run, cancellationToken).ConfigureAwait(false);
        }

        if (!planned.Impacts.IsEmpty)
        {
            run.Impacts = await ReadImpactsAsync(run, cancellationToken).ConfigureAwait(false);
        }

        if (!planned.ChangePages.IsEmpty)
        {
            run.ChangePages = await ReadChangePagesAsync(run, policy, cancellationToken).ConfigureAwait(false);
        }

        return run;
    }

    private StartedResponse Write(RequestRun run, ErrorBehavior onError, ResponseBuffer output, CancellationToken cancellationToken)
    {
        var operation = run.Operation;
        run.Source ??= new PlanSource(run);
        var settings = new ExecutionSettings { OnError = onError, Variables = run.Variables, Limits = limits.Execution };
        var outcome = Executor.Start(operation.Compiled, run.Source, FieldValue.Object(run), operation.Errors, output, settings, out var further, cancellationToken);
        return further is not null ? new StartedResponse(ResponseKind.Incremental, new PartStream(further)) : new StartedResponse(KindOf(outcome), null);
    }

    private Caller CallerOf(Principal principal)
    {
        var policy = access.Compile(principal);
        var isWhole = enforcement.At(EnforcementPoint.ServedSchema, policy.Unknown.AreNone);
        return new Caller(principal, policy, isWhole ? schema.Whole : served.GetOrAdd(policy.Fingerprint, static (_, found) => found.schema.Without(found.policy.Unknown), (schema, policy)));
    }

    private static ResponseKind KindOf(ExecutionOutcome outcome) => outcome switch
    {
        ExecutionOutcome.RequestError => ResponseKind.RequestError,
        ExecutionOutcome.Complete => ResponseKind.Data,
        _ => ResponseKind.PartialData,
    };
}
