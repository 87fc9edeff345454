using System.Buffers;
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
    private readonly CancellationToken _cancellationToken;
    private readonly long _end;
    private PathSegment[] _path;
    private int _pathLength;
    private List<GraphQLError>? _errors;
    private int _unlisted;
    private bool _tooLarge;

    public Execution(ValueSource source, ResponseBuffer output, ExecutionLimits limits, CancellationToken cancellationToken)
    {
        _source = source;
        _output = output;
        _limits = limits;
        _cancellationToken = cancellationToken;
        _end = output.Position + limits.MaxResponseBytes;
        _path = ArrayPool<PathSegment>.Shared.Rent(UsualPathLength);
    }

    /// <summary>ExecuteRootSelectionSet (spec 6.3).</summary>
    public ExecutionOutcome ExecuteRootSelectionSet(
        CompiledOperation operation,
        in FieldValue root,
        IReadOnlyList<GraphQLError> knownErrors)
    {
        var start = _output.Position;
        _output.Write("{\"data\":"u8);
        var dataStart = _output.Position;
        var collectionError = operation.Root.FindError(operation.RootType);
        var hasData = collectionError is null && ExecuteCollectedFields(operation.RootFields, root);
        if (collectionError is not null)
        {
            _errors = [collectionError];
        }

        if (_tooLarge)
        {
            _output.Truncate(start);
            ErrorWriter.WriteRequestErrors(_output, [TooLarge()]);
            return ExecutionOutcome.RequestError;
        }

        if (!hasData)
        {
            _output.Truncate(dataStart);
            ResponseWriter.WriteNull(_output);
        }

        var hasErrors = WriteErrors(knownErrors);
        _output.WriteByte((byte)'}');
        return !hasData ? ExecutionOutcome.NoData : hasErrors ? ExecutionOutcome.Partial : ExecutionOutcome.Complete;
    }

    public readonly void Dispose() => ArrayPool<PathSegment>.Shared.Return(_path);

    private readonly bool WriteErrors(IReadOnlyList<GraphQLError> knownErrors)
    {
        if (knownErrors.Count == 0 && _errors is null)
        {
            return false;
        }

        var errors = new List<GraphQLError>(knownErrors);
        errors.AddRange(_errors ?? []);
        if (_unlisted > 0)
        {
            errors.Add(new($"{_unlisted} more errors are not listed."));
        }

        _output.WriteByte((byte)',');
        ErrorWriter.WriteErrors(_output, CollectionsMarshal.AsSpan(errors));
        return true;
    }

    private readonly GraphQLError TooLarge() =>
        new($"The response is larger than {_limits.MaxResponseBytes} bytes; select less, or fewer items at once.") { Code = "RESPONSE_TOO_LARGE" };
}
