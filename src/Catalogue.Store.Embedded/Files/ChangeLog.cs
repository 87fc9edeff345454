using System.Globalization;
using Catalogue.Plan;
using Catalogue.Plan.Commits;
using Microsoft.Data.Sqlite;

namespace Catalogue.Store.Embedded.Files;

/// <summary>The commits that the file tells of, read between the writes: there is one connection, which whoever uses it holds.</summary>
internal sealed class ChangeLog(StoreFile file, string path)
{
    private const string Text = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    // A writer waits for one batch at most.
    private const int BatchCommits = 256;
    private const int BatchBytes = 1 << 20;

    /// <summary>Who may use the connection.</summary>
    public Turn Turn { get; } = new();

    public static string TextOf(Instant at) => DateTimeOffset.FromUnixTimeMilliseconds(at.Milliseconds).UtcDateTime.ToString(Text, CultureInfo.InvariantCulture);

    /// <summary>When a commit was made; <see cref="Instant.Never"/> for the empty state, whose number is 0.</summary>
    public static Instant At(SqliteConnection connection, long sequence)
    {
        using var command = Statement.Of(connection, "SELECT at FROM changes WHERE sequence = $sequence", "$sequence");
        command.Parameters[0].Value = sequence;
        return command.ExecuteScalar() is string text
            ? Instant.Of(DateTimeOffset.ParseExact(text, Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal))
            : Instant.Never;
    }

    /// <summary>The number of the last commit up to an instant; 0 where that is before all of them. Commits are in the order of their instants.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="last">The number of the last commit of all.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async ValueTask<long> SequenceAtAsync(Instant instant, long last, CancellationToken cancellationToken)
    {
        var (low, high) = (0L, last);
        await Turn.EnterAsync(cancellationToken);
        try
        {
            while (low < high)
            {
                var middle = (low + high + 1) / 2;
                (low, high) = At(file.Connection, middle) <= instant ? (middle, high) : (low, middle - 1);
            }
        }
        catch (SqliteException exception)
        {
            throw StoreTrouble.At(path, exception);
        }
        finally
        {
            Turn.Leave();
        }

        return low;
    }

    /// <summary>Hands out the operations of the commits behind <paramref name="since"/> up to <paramref name="until"/>, the last one first.</summary>
    public async ValueTask ReadBackAsync(long since, long until, Action<byte[]> read, CancellationToken cancellationToken)
    {
        while (until > since)
        {
            var batch = await ReadBatchAsync(since, until, cancellationToken);
            until -= batch.Count;
            foreach (var operations in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                read(operations);
            }
        }
    }

    private async ValueTask<List<byte[]>> ReadBatchAsync(long since, long until, CancellationToken cancellationToken)
    {
        await Turn.EnterAsync(cancellationToken);
        try
        {
            return BatchOf(since, until);
        }
        catch (SqliteException exception)
        {
            throw StoreTrouble.At(path, exception);
        }
        finally
        {
            Turn.Leave();
        }
    }

    private List<byte[]> BatchOf(long since, long until)
    {
        using var command = Statement.Of(file.Connection, "SELECT operations FROM changes WHERE sequence > $since AND sequence <= $until ORDER BY sequence DESC", "$since", "$until");
        (command.Parameters[0].Value, command.Parameters[1].Value) = (since, until);
        using var reader = command.ExecuteReader();
        var (batch, bytes) = (new List<byte[]>(), 0L);
        while (batch.Count < BatchCommits && bytes < BatchBytes && reader.Read())
        {
            batch.Add(reader.GetFieldValue<byte[]>(0));
            bytes += batch[^1].Length;
        }

        return batch.Count > 0 ? batch : throw new StoreUnavailableException(StoreTrouble.Damaged(path));
    }
}
