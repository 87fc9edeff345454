using System.Buffers;
using System.IO.Pipelines;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>
/// <c>multipart/mixed</c>, as the working group's note on incremental delivery over HTTP has it. The delimiter is sent
/// with the part before it, because readers take a part for complete when they have seen it.
/// </summary>
internal sealed class MultipartForm : StreamedForm
{
    private MultipartForm()
    {
    }

    public static MultipartForm Instance { get; } = new();

    public override string MediaType => "multipart/mixed";

    public override string ContentType => "multipart/mixed; boundary=\"-\"";

    public override void WriteStart(PipeWriter output) => output.Write("\r\n---"u8);

    public override void WritePayload(PipeWriter output, ResponseBuffer payload, bool isFirst)
    {
        output.Write("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
        payload.CopyTo(output);
        output.Write("\r\n---"u8);
    }

    public override void WriteEnd(PipeWriter output) => output.Write("--\r\n"u8);
}
