using System.Collections.Immutable;
using Catalogue.Engine.Planning;
using Catalogue.Engine.Subscriptions;
using Catalogue.GraphQL;
using Catalogue.Plan.Commits;
using Catalogue.Plan.Expressions;
using Catalogue.Plan.Model;
using Catalogue.Plan.Nodes;
using Catalogue.Plan.Values;

namespace Catalogue.Engine.Changes;

/// <summary>A page of changes that an operation asks for.</summary>
/// <param name="Types">The node types, of those that the principal may see any node of, in the order of the model.</param>
/// <param name="Since">The instant; null for the graph without a node.</param>
/// <param name="First">The size of the page.</param>
/// <param name="After">What the cursor holds (<see cref="ChangePage.KeysOf"/>); empty for the first page.</param>
/// <param name="HasTotal">Whether the number of all changes is wanted.</param>
/// <param name="Nodes">What to read of the changed nodes; no root where nothing is wanted of them.</param>
/// <param name="Ids">The parameter that takes their ids.</param>
/// <param name="SincePlace">Where <paramref name="Since"/> stands in the document.</param>
/// <param name="AfterPlace">Where <paramref name="After"/> stands.</param>
internal sealed record ChangePageRequest(
    ImmutableArray<NodeType> Types,
    Parameter Since,
    Parameter First,
    ImmutableArray<Parameter> After,
    bool HasTotal,
    QueryPlan Nodes,
    Parameter Ids,
    SourceLocation SincePlace,
    SourceLocation AfterPlace)
{
    public Instant? SinceOf(ParameterValues parameters) => parameters[Since] is PlanValue.Integer since ? new Instant(since.Value) : null;

    public int FirstOf(ParameterValues parameters) => parameters[First] is PlanValue.Integer first ? (int)first.Value : 0;

    /// <summary>The instant and the node that the cursor is of; null where this is the first page.</summary>
    /// <exception cref="RequestException">The cursor is one of another <paramref name="since"/>.</exception>
    public (Instant Until, ChangedNode Node)? CursorOf(ParameterValues parameters, Instant? since)
    {
        if (After.IsEmpty)
        {
            return null;
        }

        var keys = After.Select(key => parameters[key]).ToArray();
        Instant? known = keys[0] is PlanValue.Integer instant ? new Instant(instant.Value) : null;
        return known == since && (keys[1], keys[2], keys[3]) is (PlanValue.Integer until, PlanValue.String name, PlanValue.String id) && Types.FirstOrDefault(type => type.Name == name.Value) is { } type
            ? (new Instant(until.Value), new ChangedNode(type, new NodeId(id.Value)))
            : throw Refuse("The argument `after` is a cursor of another `since`. Go on with the `since` that the first page was asked with.", ErrorCodes.InvalidCursor, AfterPlace);
    }

    public RequestException OutOfRange(Instant since, Instant now) => Refuse(
        $"The argument `since` must be from 0 to {now.Milliseconds}, the present, not {since.Milliseconds}. Give the `until` of an earlier answer.",
        ErrorCodes.OutOfRange,
        SincePlace);

    public RequestException Forgotten() => Refuse(
        "The argument `after` is a cursor of a state that is no longer known. Begin again with the first page.",
        ErrorCodes.InvalidCursor,
        AfterPlace);

    private static RequestException Refuse(string message, string code, SourceLocation place) => new(new GraphQLError(message) { Code = code, Locations = [place] });
}
