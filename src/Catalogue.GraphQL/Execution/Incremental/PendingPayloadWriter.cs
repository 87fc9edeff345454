namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The form <see cref="IncrementalForm.Pending"/>.</summary>
internal sealed class PendingPayloadWriter : PayloadWriter
{
    private readonly List<Delivery> _pending = [];
    private readonly List<(Delivery Delivery, List<GraphQLError> Errors)> _completed = [];
    private int _nextId;

    protected override List<GraphQLError>? LastErrors => _completed is [.., { Errors: { Count: > 0 } errors }] ? errors : null;

    public override void BeginData(DeferredFragment fragment, DeferredExecution execution)
    {
        // Of the fragments that take part, the deepest one makes the shortest path.
        var best = fragment;
        foreach (var other in execution.Fragments)
        {
            best = other is { Id: not null, IsDone: false } && other.Path.Length > best.Path.Length ? other : best;
        }

        BeginEntry();
        WriteId(best);
        if (execution.Path.Length > best.Path.Length)
        {
            Output.Write(",\"subPath\":"u8);
            ErrorWriter.WritePath(Output, execution.Path.AsSpan()[best.Path.Length..]);
        }

        Output.Write(",\"data\":"u8);
    }

    public override void BeginItems(ItemStream stream)
    {
        BeginEntry();
        WriteId(stream);
        Output.Write(",\"items\":["u8);
    }

    public override void Announce(Delivery delivery)
    {
        delivery.Id = _nextId++;
        _pending.Add(delivery);
    }

    public override void Complete(Delivery delivery) => _completed.Add((delivery, []));

    public override void Fail(Delivery delivery, List<GraphQLError> errors) => _completed.Add((delivery, errors));

    protected override void WriteAnnouncements()
    {
        for (var i = 0; i < _pending.Count; i++)
        {
            BeginItem(i, "\"pending\":["u8);
            WriteId(_pending[i]);
            Output.Write(",\"path\":"u8);
            ErrorWriter.WritePath(Output, _pending[i].Path.AsSpan());
            if (_pending[i].Label is { } label)
            {
                Output.Write(",\"label\":"u8);
                ResponseWriter.WriteString(Output, label);
            }

            Output.WriteByte((byte)'}');
        }

        Output.Write(_pending.Count > 0 ? "]"u8 : default);
        _pending.Clear();
    }

    protected override void WriteCompletions()
    {
        for (var i = 0; i < _completed.Count; i++)
        {
            BeginItem(i, "\"completed\":["u8);
            WriteId(_completed[i].Delivery);
            ErrorWriter.WriteFurtherErrors(Output, _completed[i].Errors);
            Output.WriteByte((byte)'}');
        }

        Output.Write(_completed.Count > 0 ? "]"u8 : default);
        _completed.Clear();
    }

    private void BeginItem(int index, ReadOnlySpan<byte> member)
    {
        if (index == 0)
        {
            BeginMember(member);
        }

        Output.Write(index == 0 ? "{"u8 : ",{"u8);
    }

    private void WriteId(Delivery delivery)
    {
        Output.Write("\"id\":\""u8);
        ResponseWriter.WriteInteger(Output, delivery.Id ?? throw new InvalidOperationException("Nothing is delivered before it is announced."));
        Output.WriteByte((byte)'"');
    }
}
