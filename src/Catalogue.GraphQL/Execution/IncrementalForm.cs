namespace Catalogue.GraphQL.Execution;

/// <summary>In which form a client takes parts of a response that follow later (<c>@defer</c>, <c>@stream</c>), if at all.</summary>
public enum IncrementalForm
{
    /// <summary>The client takes one response: nothing is deferred, nothing streamed.</summary>
    None = 0,

    /// <summary><c>incrementalSpec=v0.2</c>: parts are announced as <c>pending</c>, identified by ids and reported as <c>completed</c>.</summary>
    Pending,

    /// <summary><c>incrementalSpec=v0.1</c>: every part carries its whole path.</summary>
    Paths,
}
