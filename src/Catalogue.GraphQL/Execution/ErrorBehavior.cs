namespace Catalogue.GraphQL.Execution;

/// <summary>What an execution error does to the response around its position; the request's <c>onError</c>.</summary>
public enum ErrorBehavior
{
    /// <summary>The nearest nullable position becomes null (spec 6.4.4); also where a request says nothing.</summary>
    Propagate = 0,

    /// <summary>The position itself becomes null, even where its type says that it cannot be.</summary>
    Null,

    /// <summary>The first error ends the execution: data is null.</summary>
    Halt,
}
