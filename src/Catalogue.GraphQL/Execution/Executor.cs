using System.Collections.Immutable;
using Catalogue.GraphQL.Execution.Incremental;

namespace Catalogue.GraphQL.Execution;

/// <summary>ExecuteRequest (spec 6.1) from the compiled operation on. Synchronous: the values are there.</summary>
public static class Executor
{
    /// <summary>
    /// ExecuteQuery, ExecuteMutation (fields run in order, one after the other, either way) or one event of a
    /// subscription: writes <c>{"data":...}</c>, with <c>"errors"</c> after it where there are any.
    /// </summary>
    /// <param name="operation">The operation; its selection errors become the response.</param>
    /// <param name="source">Where values come from.</param>
    /// <param name="root">The initial value (or a subscription's event), the parent of the root fields.</param>
    /// <param name="knownErrors">Execution errors that planning raised; they come first, and what they concern resolves to null.</param>
    /// <param name="output">Takes the response after what it holds already.</param>
    /// <param name="settings">Of the request and its server.</param>
    /// <param name="cancellationToken">Ends the execution between selection sets; the output then holds a part of a response.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <remarks>What the source throws passes through; the output then holds a part of a response, and belongs to nobody.</remarks>
    public static ExecutionOutcome Execute(
        CompiledOperation operation,
        ValueSource source,
        in FieldValue root,
        ImmutableArray<KnownError> knownErrors,
        ResponseBuffer output,
        in ExecutionSettings settings,
        CancellationToken cancellationToken)
    {
        if (!operation.SelectionErrors.IsEmpty)
        {
            ErrorWriter.WriteRequestErrors(output, operation.SelectionErrors.AsSpan());
            return ExecutionOutcome.RequestError;
        }

        var execution = new Execution(source, output, settings, cancellationToken);
        try
        {
            return execution.ExecuteRootSelectionSet(operation, root, knownErrors);
        }
        finally
        {
            execution.Dispose();
        }
    }

    /// <summary>As <see cref="Execute"/>, for an operation that was compiled for a response in parts: the first payload is written.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="source">Where values come from, also those of the further payloads.</param>
    /// <param name="root">The initial value.</param>
    /// <param name="knownErrors">Each is told once, with the first payload that has its field, or else with the last one.</param>
    /// <param name="output">Takes the first payload.</param>
    /// <param name="settings">Of the request and its server.</param>
    /// <param name="further">The further payloads, or null where the response is whole.</param>
    /// <param name="cancellationToken">Ends the execution of the first payload.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ExecutionOutcome Start(
        CompiledOperation operation,
        ValueSource source,
        in FieldValue root,
        ImmutableArray<KnownError> knownErrors,
        ResponseBuffer output,
        in ExecutionSettings settings,
        out IncrementalResponse? further,
        CancellationToken cancellationToken)
    {
        further = null;
        if (!operation.IsIncremental || !operation.SelectionErrors.IsEmpty)
        {
            return Execute(operation, source, root, knownErrors, output, settings, cancellationToken);
        }

        var known = new WaitingErrors(knownErrors);
        var parts = new IncrementalResponse(source, operation.Form, settings, known);
        var execution = new Execution(source, output, settings, [], null, cancellationToken);
        try
        {
            var outcome = execution.ExecuteFirstPart(operation, root, known, parts);
            further = parts.HasNext ? parts : null;
            return outcome;
        }
        finally
        {
            execution.Dispose();
        }
    }
}
