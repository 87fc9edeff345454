using System.Collections.Immutable;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The form <see cref="IncrementalForm.Paths"/>.</summary>
internal sealed class PathsPayloadWriter : PayloadWriter
{
    public override void BeginData(DeferredFragment fragment, DeferredExecution execution)
    {
        Begin(fragment, fragment.Path);
        Output.Write(",\"data\":"u8);
    }

    public override void BeginItems(ItemStream stream)
    {
        Begin(stream, stream.Path.Add(stream.Next));
        Output.Write(",\"items\":["u8);
    }

    public override void Announce(Delivery delivery) => delivery.Id = 0;

    public override void Complete(Delivery delivery)
    {
    }

    public override void Fail(Delivery delivery, List<GraphQLError> errors)
    {
        Begin(delivery, delivery.Path);
        Output.Write(delivery is ItemStream ? ",\"items\":null"u8 : ",\"data\":null"u8);
        EndEntry(errors);
    }

    protected override void WriteAnnouncements()
    {
    }

    protected override void WriteCompletions()
    {
    }

    private void Begin(Delivery delivery, ImmutableArray<PathSegment> path)
    {
        BeginEntry();
        Output.Write("\"path\":"u8);
        ErrorWriter.WritePath(Output, path.AsSpan());
        if (delivery.Label is { } label)
        {
            Output.Write(",\"label\":"u8);
            ResponseWriter.WriteString(Output, label);
        }
    }
}
