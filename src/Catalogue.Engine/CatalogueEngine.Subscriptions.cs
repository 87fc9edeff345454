using System.Collections.Concurrent;
using Catalogue.Engine.Access;
using Catalogue.Engine.Execution;
using Catalogue.Engine.Planning;
using Catalogue.Engine.Schema;
using Catalogue.Engine.Subscriptions;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Cost;
using Catalogue.GraphQL.Execution;
using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.Validation;
using Catalogue.Plan;
using Catalogue.Plan.Commits;
using Catalogue.Policy;

namespace Catalogue.Engine;

/// <summary>Subscribe (spec 6.2.3): events are commits of the store as the subscriber sees them.</summary>
public sealed partial class CatalogueEngine
{
    // As few as the shapes of principals that the policy tells apart.
    private readonly ConcurrentDictionary<PolicyFingerprint, PolicyView> views = new();

    private bool IsSubscription(GraphQLRequest request, ServedSchema api)
    {
        try
        {
            return DocumentOf(request.Query, api).OperationOf(request.OperationName).Definition.Operation == OperationKind.Subscription;
        }
        catch (RequestException)
        {
            return false;
        }
    }

    /// <summary>CreateSourceEventStream (spec 6.2.3.1): its errors are the request's.</summary>
    private async ValueTask<StartedResponse> SubscribeAsync(GraphQLRequest request, Caller caller, ResponseBuffer output, CancellationToken cancellationToken)
    {
        try
        {
            var operation = DocumentOf(request.Query, caller.Schema).OperationOf(request.OperationName);
            var subscriber = new Subscriber(operation, VariablesOf(operation, request.Variables, caller.Schema), caller, request.Cost, request.OnError);
            var planned = PlanOf(operation, subscriber.Variables, caller);
            var cost = CheckCost(planned, subscriber.Variables);
            return request.Cost == CostReporting.Validate
                ? new StartedResponse(CostReport.WriteAlone(cost, output), null)
                : new StartedResponse(ResponseKind.Events, await OpenAsync(planned, subscriber, cancellationToken).ConfigureAwait(false));
        }
        catch (RequestException e)
        {
            ErrorWriter.WriteRequestErrors(output, e.Errors.AsSpan());
            return new StartedResponse(e.Kind, null);
        }
        catch (StoreUnavailableException e)
        {
            ErrorWriter.WriteRequestErrors(output, [new GraphQLError(e.Message) { Code = ErrorCodes.StoreUnavailable }]);
            return new StartedResponse(ResponseKind.Unavailable, null);
        }
    }

    private async ValueTask<ChangeStream> OpenAsync(PlannedOperation planned, Subscriber subscriber, CancellationToken cancellationToken)
    {
        var request = ChangesOf(planned);
        var wanted = request.Filter(RunOf(planned, subscriber, subscriber.Caller.Policy).Parameters);
        var feed = await store.FollowAsync(limits.WaitingCommits, cancellationToken).ConfigureAwait(false);
        var watch = new ChangeWatch(feed, limits.WaitingChanges, (commit, token) => ViewOf(subscriber.Caller.Principal).OfAsync(commit, request.Types, wanted, token));
        return new ChangeStream(watch, (change, sequence, output, token) => WriteEventAsync(subscriber, change, sequence, output, token));
    }

    /// <summary>ExecuteSubscriptionEvent, under the policy and the facts of this moment: false where they hide the change.</summary>
    private async ValueTask<bool> WriteEventAsync(Subscriber subscriber, NodeChange change, long sequence, ResponseBuffer output, CancellationToken cancellationToken)
    {
        if (await KindOfAsync(subscriber, change, cancellationToken).ConfigureAwait(false) is not { } kind)
        {
            return false;
        }

        var caller = subscriber.Caller with { Policy = access.Compile(subscriber.Caller.Principal) };
        var planned = PlanOf(subscriber.Operation, subscriber.Variables, caller);
        var run = RunOf(planned, subscriber, caller.Policy);
        run.Change = new DeliveredChange(sequence, kind, change.Node);
        run.Parameters = ChangesOf(planned).With(run.Parameters, change.Node.Id);
        run.Rows = planned.Plan.Roots.IsEmpty ? [] : await change.Commit.After.ExecuteAsync(planned.Plan, run.Parameters, cancellationToken).ConfigureAwait(false);
        var written = Write(run, subscriber.OnError, output, cancellationToken).Kind;
        if (subscriber.Cost == CostReporting.Report)
        {
            CostReport.Append(planned.Cost.For(subscriber.Variables), output, written);
        }

        return true;
    }

    private async ValueTask<ChangeKind?> KindOfAsync(Subscriber subscriber, NodeChange change, CancellationToken cancellationToken) => enforcement.Holds(EnforcementPoint.DeliveredChange)
        ? await ViewOf(subscriber.Caller.Principal).OfAsync(change.Commit, change.Node, cancellationToken).ConfigureAwait(false)
        : change.Kind;

    private RequestRun RunOf(PlannedOperation planned, Subscriber subscriber, CompiledPolicy policy)
    {
        var run = new RequestRun(planned, cursorKey, policy.Fingerprint, enforcement);
        run.Begin(subscriber.Caller.Principal, subscriber.Variables, PrincipalFacts.Of(subscriber.Caller.Principal, time));
        return run;
    }

    private ViewDifference ViewOf(Principal principal) => new(ViewOf(access.Compile(principal)), PrincipalFacts.Of(principal, time));

    private PolicyView ViewOf(CompiledPolicy policy) =>
        views.GetOrAdd(enforcement.Holds(EnforcementPoint.PolicyOfView) ? policy.Fingerprint : default, _ => new PolicyView(schema.Model, policy, enforcement));

    private static ChangesRequest ChangesOf(PlannedOperation planned) =>
        planned.Changes ?? throw new InvalidOperationException("The schema has a subscription that follows nothing.");

    private static ValidatedOperation RefuseSubscription(ValidatedOperation operation) => operation.Definition.Operation == OperationKind.Subscription
        ? throw new RequestException(new GraphQLError("A subscription has many responses, and one only can be sent here. Use server-sent events or a WebSocket.") { Code = ErrorCodes.SubscriptionNotHere })
        : operation;
}
