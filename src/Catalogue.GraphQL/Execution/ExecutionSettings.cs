namespace Catalogue.GraphQL.Execution;

/// <summary>What a request and its server say about one execution; the zero value says nothing.</summary>
public readonly record struct ExecutionSettings
{
    /// <summary>What an error does to the response around its position.</summary>
    public ErrorBehavior OnError { get; init; }

    /// <summary>The request's; they are needed for <c>@stream</c>. None where null.</summary>
    public VariableValues? Variables { get; init; }

    /// <summary>The default ones where null.</summary>
    public ExecutionLimits? Limits { get; init; }
}
