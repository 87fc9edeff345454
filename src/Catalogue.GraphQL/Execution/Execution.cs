using System.Buffers;
using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// One execution: depth first, one pass, one output. Its methods answer whether they wrote a value; where not, an error
/// is recorded and the caller at the nearest nullable position cuts the output back and writes null (spec 6.4.4).
/// The stack is bounded by <see cref="CompileLimits.MaxDepth"/> and the list types of the schema.
/// </summary>
internal ref partial struct Execution
{
    private const int UsualPathLength = 64;

    private readonly ValueSource _source;
    private readonly ResponseBuffer _output;
    private readonly ExecutionLimits _limits;
    private readonly ErrorBehavior _onError;
    private readonly VariableValues _variables;
    private readonly List<IncrementalWork>? _work;
    private readonly CancellationToken _cancellationToken;
    private readonly long _end;
    private PathSegment[] _path;
    private int _pathLength;
    private List<GraphQLError>? _errors;
    private int _unlisted;
    private GraphQLError? _failure;
    private DeliveryScope? _scope;
    private bool _isStopped;
    private bool _tooLarge;

    public Execution(ValueSource source, ResponseBuffer output, in ExecutionSettings settings, CancellationToken cancellationToken)
        : this(source, output, settings, null, null, cancellationToken)
    {
    }

    /// <param name="source">Where values come from.</param>
    /// <param name="output">Takes what is written.</param>
    /// <param name="settings">Of the request and its server.</param>
    /// <param name="work">Takes what is left for later; null where the response is whole.</param>
    /// <param name="bytesLeft">How large the rest of the response may be; null for a first or only payload.</param>
    /// <param name="cancellationToken">Ends the execution.</param>
    public Execution(ValueSource source, ResponseBuffer output, in ExecutionSettings settings, List<IncrementalWork>? work, long? bytesLeft, CancellationToken cancellationToken)
    {
        _source = source;
        _output = output;
        _limits = settings.Limits ?? ExecutionLimits.Default;
        _onError = settings.OnError;
        _variables = settings.Variables ?? VariableValues.Empty;
        _work = work;
        _cancellationToken = cancellationToken;
        _end = output.Position + (bytesLeft ?? _limits.MaxResponseBytes);
        _path = ArrayPool<PathSegment>.Shared.Rent(UsualPathLength);
    }

    /// <summary>ExecuteRootSelectionSet (spec 6.3).</summary>
    public ExecutionOutcome ExecuteRootSelectionSet(CompiledOperation operation, in FieldValue root, ImmutableArray<KnownError> knownErrors)
    {
        var start = _output.Position;
        var known = knownErrors.IsDefaultOrEmpty ? null : new WaitingErrors(knownErrors).TakeAll();
        var isHalted = _onError == ErrorBehavior.Halt && known is not null;
        var hasData = WriteData(operation, operation.Root, root, isHalted);
        return _tooLarge ? RefuseTooLarge(start) : WriteEnd(hasData, isHalted ? known?[..1] : known);
    }

    public readonly void Dispose() => ArrayPool<PathSegment>.Shared.Return(_path);

    /// <summary>Writes the data entry; false where it is null.</summary>
    private bool WriteData(CompiledOperation operation, CompiledSelectionSet selections, in FieldValue root, bool isHalted)
    {
        _output.Write("{\"data\":"u8);
        var start = _output.Position;
        if (selections.FindError(operation.RootType) is { } collectionError)
        {
            _errors = [collectionError];
        }
        else if (!isHalted && ExecuteObject(selections, operation.RootType, selections.For(operation.RootType), root))
        {
            return true;
        }

        _output.Truncate(start);
        ResponseWriter.WriteNull(_output);
        return false;
    }

    private readonly ExecutionOutcome WriteEnd(bool hasData, List<GraphQLError>? known)
    {
        var hasErrors = WriteErrors(known);
        _output.WriteByte((byte)'}');
        return !hasData ? ExecutionOutcome.NoData : hasErrors ? ExecutionOutcome.Partial : ExecutionOutcome.Complete;
    }

    private readonly bool WriteErrors(List<GraphQLError>? known)
    {
        if (known is null && _errors is null)
        {
            return false;
        }

        List<GraphQLError> errors = [.. known ?? [], .. ListedErrors()];
        ErrorWriter.WriteFurtherErrors(_output, errors);
        return errors.Count > 0;
    }

    private readonly ExecutionOutcome RefuseTooLarge(long start)
    {
        _output.Truncate(start);
        ErrorWriter.WriteRequestErrors(_output, [TooLarge()]);
        return ExecutionOutcome.RequestError;
    }

    private readonly GraphQLError TooLarge() =>
        new($"The response is larger than {_limits.MaxResponseBytes} bytes; select less, or fewer items at once.") { Code = "RESPONSE_TOO_LARGE" };
}
