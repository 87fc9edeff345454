using System.IO.Pipelines;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Server.Http;

/// <summary>How several payloads, each of them JSON, are written after one another into one body. Has no state.</summary>
internal abstract class StreamedForm
{
    /// <summary>The name that an Accept header knows the form by.</summary>
    public abstract string MediaType { get; }

    public abstract string ContentType { get; }

    public virtual void WriteStart(PipeWriter output)
    {
    }

    /// <param name="output">The body.</param>
    /// <param name="payload">One JSON text, without line breaks.</param>
    /// <param name="isFirst">Whether nothing was written before but the start.</param>
    public abstract void WritePayload(PipeWriter output, ResponseBuffer payload, bool isFirst);

    public virtual void WriteEnd(PipeWriter output)
    {
    }

    /// <summary>Writes what a reader takes no notice of, so that the connection is not silent.</summary>
    /// <returns>False where the form has no such thing, and nothing was written.</returns>
    public virtual bool TryWriteKeepAlive(PipeWriter output) => false;
}
