using Catalogue.Engine.Execution;
using Catalogue.Engine.Mutations;
using Catalogue.Engine.Planning;
using Catalogue.GraphQL;
using Catalogue.Plan;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Rows;
using Catalogue.Policy;

namespace Catalogue.Engine;

/// <summary>ExecuteMutation (spec 6.2.2): the root fields one after the other, each a commit of its own that its payload is read after.</summary>
public sealed partial class CatalogueEngine
{
    private async ValueTask MutateAsync(RequestRun run, CompiledPolicy policy, CancellationToken cancellationToken)
    {
        run.Rows = new RowSet[run.Operation.Plan.Roots.Length];
        foreach (var mutation in run.Operation.Mutations)
        {
            run.Mutations.Add(await TryMakeAsync(mutation, run, policy, cancellationToken).ConfigureAwait(false));
        }
    }

    // What is committed is not taken back because a later field fails: that one alone has the error, and those after it are not tried.
    private async ValueTask<MutationAnswer> TryMakeAsync(PlannedMutation mutation, RequestRun run, CompiledPolicy policy, CancellationToken cancellationToken)
    {
        if (run.Mutations.Find(answer => answer.Failure is not null) is not null)
        {
            return MutationAnswer.Failed(new GraphQLError("This was not tried, because a field before it failed. Send it again.") { Code = ErrorCodes.StoreUnavailable });
        }

        try
        {
            return await MakeAsync(mutation, run, policy, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException e) when (run.Mutations.Exists(answer => answer.IsMade))
        {
            return MutationAnswer.Failed(new GraphQLError(e.Message) { Code = ErrorCodes.StoreUnavailable });
        }
    }

    private async ValueTask<MutationAnswer> MakeAsync(PlannedMutation mutation, RequestRun run, CompiledPolicy policy, CancellationToken cancellationToken)
    {
        var draft = new Draft(schema.Model, policy, run.Parameters, enforcement);
        var changes = new AuthorisedChanges(mutation.Changes, schema.Model, ids, draft, () => PrincipalFacts.Of(run.Principal, time), run.Principal.Subject);
        switch (await store.CommitAsync(changes, cancellationToken).ConfigureAwait(false))
        {
            case CommitOutcome.Refused refused:
                return MutationAnswer.Refused(refused.Faults.Select(fault => MutationFault.InvalidInput(fault.Message, draft.PathOf(fault.Change))).Take(limits.Execution.MaxErrors));
            case CommitOutcome.Committed when changes.After is { } after:
                var subjects = changes.Subjects.ToList();
                var rows = mutation.Payload.Roots.IsEmpty ? [] : await after.ExecuteAsync(mutation.Payload, mutation.With(run.Parameters, subjects), cancellationToken).ConfigureAwait(false);
                rows.CopyTo(run.Rows, mutation.FirstRoot);
                return new MutationAnswer([], changes.Withheld, [.. subjects]);
            default:
                return MutationAnswer.Refused(draft.Faults.Take(limits.Execution.MaxErrors));
        }
    }
}
