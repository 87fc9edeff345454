using Catalogue.Engine.Planning;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;
using Catalogue.Plan;

namespace Catalogue.Engine.Subscriptions;

/// <summary>The responses of one subscription (MapSourceToResponseEvent, spec 6.2.3.2).</summary>
/// <param name="watch">Disposed with the stream.</param>
/// <param name="write">Writes the response to a change under its number, or nothing where the subscriber may not see the change any more.</param>
internal sealed class ChangeStream(ChangeWatch watch, Func<NodeChange, long, ResponseBuffer, CancellationToken, ValueTask<bool>> write) : ResponseStream
{
    private long delivered;
    private bool hasEnded;

    public override async ValueTask<bool> WriteNextAsync(ResponseBuffer output, CancellationToken cancellationToken)
    {
        if (hasEnded)
        {
            return false;
        }

        var start = output.Position;
        try
        {
            while (await watch.NextAsync(cancellationToken).ConfigureAwait(false) is { } change)
            {
                if (await write(change, delivered + 1, output, cancellationToken).ConfigureAwait(false))
                {
                    delivered++;
                    return true;
                }
            }

            return await watch.HasMissedAsync().ConfigureAwait(false) && End(output, Missed);
        }
        catch (StoreUnavailableException e)
        {
            output.Truncate(start);
            return End(output, new GraphQLError(e.Message) { Code = ErrorCodes.StoreUnavailable });
        }
    }

    public override ValueTask DisposeAsync() => watch.DisposeAsync();

    private static readonly GraphQLError Missed = new("Changes came faster than you took them, and some were missed. Subscribe again, and read anew what you keep.")
    {
        Code = ErrorCodes.ChangesMissed,
    };

    private bool End(ResponseBuffer output, GraphQLError reason)
    {
        hasEnded = true;
        ErrorWriter.WriteRequestErrors(output, [reason]);
        return true;
    }
}
