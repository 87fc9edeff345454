using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
    private readonly CancellationToken _cancellationToken;
    private readonly long _end;
    private PathSegment[] _path;
    private int _pathLength;
    private List<GraphQLError>? _errors;
    private int _unlisted;
    private bool _isStopped;
    private bool _tooLarge;

    public Execution(ValueSource source, ResponseBuffer output, in ExecutionSettings settings, CancellationToken cancellationToken)
    {
        _source = source;
        _output = output;
        _limits = settings.Limits ?? ExecutionLimits.Default;
        _onError = settings.OnError;
        _cancellationToken = cancellationToken;
        _end = output.Position + _limits.MaxResponseBytes;
        _path = ArrayPool<PathSegment>.Shared.Rent(UsualPathLength);
    }

    /// <summary>ExecuteRootSelectionSet (spec 6.3).</summary>
    public ExecutionOutcome ExecuteRootSelectionSet(
        CompiledOperation operation,
        in FieldValue root,
        ImmutableArray<KnownError> knownErrors)
    {
        var start = _output.Position;
        var isHalted = _onError == ErrorBehavior.Halt && !knownErrors.IsDefaultOrEmpty;
        var hasData = WriteData(operation, root, isHalted);
        return _tooLarge ? RefuseTooLarge(start) : WriteEnd(hasData, isHalted ? knownErrors[..1] : knownErrors);
    }

    public readonly void Dispose() => ArrayPool<PathSegment>.Shared.Return(_path);

    /// <summary>Writes the data entry; false where it is null.</summary>
    private bool WriteData(CompiledOperation operation, in FieldValue root, bool isHalted)
    {
        _output.Write("{\"data\":"u8);
        var start = _output.Position;
        if (operation.Root.FindError(operation.RootType) is { } collectionError)
        {
            _errors = [collectionError];
        }
        else if (!isHalted && ExecuteCollectedFields(operation.RootFields, root))
        {
            return true;
        }

        _output.Truncate(start);
        ResponseWriter.WriteNull(_output);
        return false;
    }

    private readonly ExecutionOutcome WriteEnd(bool hasData, ImmutableArray<KnownError> knownErrors)
    {
        var hasErrors = WriteErrors(knownErrors);
        _output.WriteByte((byte)'}');
        return !hasData ? ExecutionOutcome.NoData : hasErrors ? ExecutionOutcome.Partial : ExecutionOutcome.Complete;
    }

    private readonly bool WriteErrors(ImmutableArray<KnownError> knownErrors)
    {
        if (knownErrors.IsDefaultOrEmpty && _errors is null)
        {
            return false;
        }

        var errors = new List<GraphQLError>();
        foreach (var known in knownErrors.IsDefault ? [] : knownErrors)
        {
            errors.Add(known.Error);
        }

        errors.AddRange(_errors ?? []);
        if (_unlisted > 0)
        {
            errors.Add(new($"{_unlisted} more errors are not listed."));
        }

        _output.WriteByte((byte)',');
        ErrorWriter.WriteErrors(_output, CollectionsMarshal.AsSpan(errors));
        return true;
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
