namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>Writes payloads in one of the forms. The last entry stays open for errors until something follows it.</summary>
internal abstract class PayloadWriter
{
    private ResponseBuffer? _output;
    private List<GraphQLError>? _openErrors;
    private int _entries;
    private bool _hasMembers;

    protected ResponseBuffer Output => _output ?? throw new InvalidOperationException("No payload was begun.");

    public static PayloadWriter Of(IncrementalForm form) => form == IncrementalForm.Pending ? new PendingPayloadWriter() : new PathsPayloadWriter();

    /// <summary>Turns a whole response, less its last brace, into the first payload.</summary>
    public void WriteInitialEnd(ResponseBuffer output)
    {
        _output = output;
        _hasMembers = true;
        WriteAnnouncements();
        output.Write(",\"hasNext\":true}"u8);
    }

    public void Begin(ResponseBuffer output)
    {
        _output = output;
        _entries = 0;
        _hasMembers = false;
        output.WriteByte((byte)'{');
    }

    /// <summary>Where the payload can be cut back to.</summary>
    public (long Position, int Entries) Mark()
    {
        CloseEntry();
        return (Output.Position, _entries);
    }

    public void CutBack((long Position, int Entries) mark)
    {
        _openErrors = null;
        Output.Truncate(mark.Position);
        _entries = mark.Entries;
        _hasMembers = _entries > 0;
    }

    /// <summary>Writes up to the data of an execution.</summary>
    public abstract void BeginData(DeferredFragment fragment, DeferredExecution execution);

    /// <summary>Writes up to the first item.</summary>
    public abstract void BeginItems(ItemStream stream);

    public abstract void Announce(Delivery delivery);

    public abstract void Complete(Delivery delivery);

    public abstract void Fail(Delivery delivery, List<GraphQLError> errors);

    /// <summary>Ends an entry but for its errors.</summary>
    public void EndEntry(List<GraphQLError> errors) => _openErrors = errors;

    /// <param name="hasNext">Whether payloads follow.</param>
    /// <param name="rest">Errors that nothing else told.</param>
    public void End(bool hasNext, List<GraphQLError> rest)
    {
        (_openErrors ?? LastErrors)?.AddRange(rest);
        CloseEntry();
        Output.Write(_entries > 0 ? "]"u8 : default);
        WriteAnnouncements();
        WriteCompletions();
        BeginMember("\"hasNext\":"u8);
        ResponseWriter.WriteBoolean(Output, hasNext);
        Output.WriteByte((byte)'}');
    }

    /// <summary>The errors of the last failure, where it is told beside the entries.</summary>
    protected virtual List<GraphQLError>? LastErrors => null;

    protected void BeginEntry()
    {
        CloseEntry();
        if (_entries++ == 0)
        {
            BeginMember("\"incremental\":["u8);
            Output.WriteByte((byte)'{');
        }
        else
        {
            Output.Write(",{"u8);
        }
    }

    protected void BeginMember(ReadOnlySpan<byte> name)
    {
        Output.Write(_hasMembers ? ","u8 : default);
        Output.Write(name);
        _hasMembers = true;
    }

    protected abstract void WriteAnnouncements();

    protected abstract void WriteCompletions();

    private void CloseEntry()
    {
        if (_openErrors is { } errors)
        {
            ErrorWriter.WriteFurtherErrors(Output, errors);
            Output.WriteByte((byte)'}');
            _openErrors = null;
        }
    }
}
