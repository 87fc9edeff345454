using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Catalogue.Server.Documents;

namespace Catalogue.Server.Http;

/// <summary>The entries of a batch, as they are met; refuses the batch as soon as it has too many.</summary>
internal sealed class BatchReading(byte[] body, int most, RequestDocuments documents)
{
    private readonly ImmutableArray<BatchEntry>.Builder entries = ImmutableArray.CreateBuilder<BatchEntry>();
    private readonly List<byte[]> rented = [];

    /// <summary>Reads a JSON array of requests, on whose start the reader stands.</summary>
    /// <exception cref="RefusedRequestException">The batch is none; what is wrong with one entry alone is that entry's refusal.</exception>
    public ReceivedRequest Read(ref Utf8JsonReader reader)
    {
        try
        {
            for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
            {
                ReadEntry(reader, index);
                reader.Skip();
            }

            reader.Read();
            return ToReceived();
        }
        catch
        {
            GiveBack();
            throw;
        }
    }

    /// <summary>The batch of one request with a list of variables.</summary>
    public ReceivedRequest Read(ref RequestParts parts)
    {
        try
        {
            Add(ref parts, index: null);
            return ToReceived();
        }
        catch
        {
            GiveBack();
            throw;
        }
    }

    private void ReadEntry(Utf8JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw RefusedRequestException.NotWellFormed("Each entry of a batch must be a JSON object with \"query\".");
        }

        var parts = new RequestParts(most);
        try
        {
            parts.ReadAll(ref reader, body);
            Add(ref parts, index);
        }
        catch (RefusedRequestException refusal) when (!refusal.IsOfBatch)
        {
            parts.Dispose();
            Add(new BatchEntry(null, refusal.Error, index, null));
        }
        catch
        {
            parts.Dispose();
            throw;
        }
    }

    private void Add(ref RequestParts parts, int? index)
    {
        var request = parts.ToRequest(documents);
        if (parts.VariableSets is not { } sets)
        {
            Add(new BatchEntry(request, null, index, null));
        }
        else
        {
            for (var i = 0; i < sets.Count; i++)
            {
                Add(new BatchEntry(request with { Variables = sets[i] }, null, index, i));
            }
        }

        if (parts.TakeUnescaped() is { } unescaped)
        {
            rented.Add(unescaped);
        }
    }

    private void Add(BatchEntry entry)
    {
        entries.Add(entry);
        if (entries.Count > most)
        {
            throw RefusedRequestException.BatchTooLarge(most);
        }
    }

    private ReceivedRequest ToReceived() => entries.Count > 0
        ? new ReceivedRequest(entries.ToImmutable(), body, rented)
        : throw RefusedRequestException.NotWellFormed("The batch has no entries.");

    private void GiveBack() => rented.ForEach(array => ArrayPool<byte>.Shared.Return(array));
}
