using System.Buffers;
using System.IO.Pipelines;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary><c>text/event-stream</c>, as the protocol GraphQL over Server-Sent Events has it with distinct connections.</summary>
internal sealed class EventStreamForm : StreamedForm
{
    private EventStreamForm()
    {
    }

    public static EventStreamForm Instance { get; } = new();

    public override string MediaType => "text/event-stream";

    public override string ContentType => "text/event-stream; charset=utf-8";

    public override void WritePayload(PipeWriter output, ResponseBuffer payload, bool isFirst)
    {
        output.Write("event: next\ndata: "u8);
        payload.CopyTo(output);
        output.Write("\n\n"u8);
    }

    // Without a data field, a browser's EventSource would not tell its listener.
    public override void WriteEnd(PipeWriter output) => output.Write("event: complete\ndata:\n\n"u8);

    public override bool TryWriteKeepAlive(PipeWriter output)
    {
        output.Write(":\n\n"u8);
        return true;
    }
}
