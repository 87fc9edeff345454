using System.Text;
using System.Text.Json;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Sockets;

/// <summary>What the payload of connection_init says. Entries that this server does not know are the application's own, and skipped.</summary>
/// <param name="Authorization">As in the header of that name, which browsers cannot send; null where it is not given.</param>
/// <param name="Incremental">The form of parts that follow, as <c>incrementalSpec</c> names it in an Accept header.</param>
internal readonly record struct ConnectionInit(string? Authorization, IncrementalForm Incremental)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 65 };

    /// <param name="payload">A JSON object; empty where there is none.</param>
    /// <exception cref="SocketClosedException">4400, or 4403 where what should be a token is none.</exception>
    public static ConnectionInit Read(ReadOnlySpan<byte> payload)
    {
        var init = new ConnectionInit(null, IncrementalForm.Pending);
        if (payload.IsEmpty)
        {
            return init;
        }

        var reader = new Utf8JsonReader(payload, Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            init = init.With(ref reader);
            reader.Skip();
        }

        return init;
    }

    private ConnectionInit With(ref Utf8JsonReader reader)
    {
        if (IsAuthorization(ref reader))
        {
            reader.Read();
            return this with { Authorization = ReadAuthorization(ref reader) ?? Authorization };
        }

        if (reader.ValueTextEquals("incrementalSpec"u8))
        {
            reader.Read();
            return this with { Incremental = ReadForm(ref reader) };
        }

        reader.Read();
        return this;
    }

    // In any case, as a header's name.
    private static bool IsAuthorization(ref Utf8JsonReader reader) => reader.ValueIsEscaped
        ? reader.ValueTextEquals("authorization"u8) || reader.ValueTextEquals("Authorization"u8)
        : Ascii.EqualsIgnoreCase(reader.ValueSpan, "authorization"u8);

    private readonly string? ReadAuthorization(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        // Two of them would leave open which one counts.
        if (reader.TokenType != JsonTokenType.String || Authorization is not null)
        {
            throw new SocketClosedException(SocketClose.Forbidden);
        }

        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            throw new SocketClosedException(SocketClose.Forbidden);
        }
    }

    private static IncrementalForm ReadForm(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("v0.2"u8))
        {
            return IncrementalForm.Pending;
        }

        return reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("v0.1"u8)
            ? IncrementalForm.Paths
            : throw SocketClosedException.Invalid("\"incrementalSpec\" must be \"v0.1\" or \"v0.2\"");
    }
}
