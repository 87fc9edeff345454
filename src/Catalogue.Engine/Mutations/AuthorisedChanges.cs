using System.Collections.Immutable;
using Catalogue.Engine.Quality;
using Catalogue.Plan.Changes;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Model;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Mutations;

/// <summary>
/// The changes of a root field under the policy, as one proposal to the store: found, judged, controlled for disclosure and
/// judged again by what they came to, with nobody writing in between.
/// </summary>
/// <param name="recipes">The changes.</param>
/// <param name="model">The store's.</param>
/// <param name="ids">Makes the ids of new nodes.</param>
/// <param name="draft">The change set, empty yet.</param>
/// <param name="facts">The principal's, at the moment of asking.</param>
/// <param name="origin">Who makes the changes.</param>
internal sealed class AuthorisedChanges(ImmutableArray<ChangeRecipe> recipes, GraphModel model, FreeIds ids, Draft draft, Func<ImmutableArray<PlanValue>> facts, string origin) : ChangeProposal
{
    private readonly ImmutableArray<WantedChange> changes = [.. recipes.Select(recipe => recipe.For(draft))];

    public Draft Draft => draft;

    /// <summary>The nodes that the changes are about.</summary>
    public IEnumerable<NodeId> Subjects => changes.Select(change => change.Subject);

    /// <summary>Statistics that are not published as given.</summary>
    public ImmutableArray<Suppression> Withheld { get; private set; } = [];

    /// <summary>The state that the changes came to, where they came to one.</summary>
    public GraphState? After { get; private set; }

    public override async ValueTask<ChangeSet?> ProposeAsync(GraphState before, CancellationToken cancellationToken)
    {
        await NameAsync(before, cancellationToken).ConfigureAwait(false);
        var questions = new Questions(facts());
        foreach (var change in changes)
        {
            change.Ask(questions, draft);
        }

        await questions.AskAsync(before, cancellationToken).ConfigureAwait(false);
        foreach (var change in changes)
        {
            change.Propose(draft);
        }

        return draft.IsPossible ? await DiscloseAsync(before, cancellationToken).ConfigureAwait(false) : null;
    }

    public override async ValueTask<bool> AcceptAsync(GraphState after, CancellationToken cancellationToken)
    {
        After = after;
        var questions = new Questions(facts());
        foreach (var change in changes)
        {
            change.AskAfter(questions, draft);
        }

        await questions.AskAsync(after, cancellationToken).ConfigureAwait(false);
        foreach (var change in changes)
        {
            change.Judge(draft);
        }

        return draft.IsPossible;
    }

    private async ValueTask NameAsync(GraphState before, CancellationToken cancellationToken)
    {
        var created = changes.OfType<NodeCreation>().ToList();
        var taken = await ids.TakenAsync([.. created.Select(node => node.Chosen).OfType<NodeId>()], before, cancellationToken).ConfigureAwait(false);
        var drawn = new Queue<NodeId>(await ids.DrawAsync([.. created.Where(node => node.Chosen is null).Select(node => node.Type)], before, cancellationToken).ConfigureAwait(false));
        foreach (var node in created)
        {
            node.Id = node.Chosen ?? drawn.Dequeue();
            node.IsTaken = taken.Contains(node.Id);
            node.Announce(draft);
        }
    }

    private async ValueTask<ChangeSet> DiscloseAsync(GraphState before, CancellationToken cancellationToken)
    {
        var disclosed = await StatisticsPublication.ControlAsync(model, before, draft.ChangesBy(origin), cancellationToken).ConfigureAwait(false);
        Withheld = [.. disclosed.Suppressions.Where(IsKnown)];
        return disclosed.Changes;
    }

    private bool IsKnown(Suppression suppression) =>
        !(suppression.Coordinate.Split('.') is [var type, var name] && model.FindNodeType(type)?.FindProperty(name) is { } property && draft.Policy.Unknown.Contains(property));
}
