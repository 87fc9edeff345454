using System.Buffers;
using System.IO.Pipelines;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary><c>application/jsonl</c>: a payload on each line (GraphQL over HTTP, draft appendix on batching).</summary>
internal sealed class JsonLinesForm : StreamedForm
{
    private JsonLinesForm()
    {
    }

    public static JsonLinesForm Instance { get; } = new();

    public override string MediaType => "application/jsonl";

    public override string ContentType => "application/jsonl; charset=utf-8";

    public override void WritePayload(PipeWriter output, ResponseBuffer payload, bool isFirst)
    {
        payload.CopyTo(output);
        output.Write("\n"u8);
    }
}
