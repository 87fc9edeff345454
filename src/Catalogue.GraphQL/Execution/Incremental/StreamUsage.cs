using Catalogue.GraphQL.Language;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The <c>@stream</c> of a field.</summary>
/// <param name="Definition">The directive.</param>
/// <param name="Node">Where it is written.</param>
/// <param name="IsRefused">Whether it stands in a subscription, whose events are whole.</param>
internal sealed record StreamUsage(DirectiveDefinition Definition, DirectiveNode Node, bool IsRefused)
{
    /// <summary>The field as its later items are completed: what is deferred with the field comes with an item. Null where that is the field itself.</summary>
    public CompiledField? Items { get; init; }

    public string? Label => (Node.Arguments.FirstOrDefault(argument => argument.Name is "label")?.Value as StringValueNode)?.Value;

    /// <summary>How many items come at once; null where all do.</summary>
    /// <returns>Null, or why it cannot be told: an execution error of the list.</returns>
    public GraphQLError? Read(VariableValues variables, out int? initialCount)
    {
        initialCount = null;
        if (!ArgumentValues.TryCoerce(Definition, Node, variables, out var values, out var error))
        {
            return error;
        }

        if (values.TryGetValue("if", out var condition) && condition is false)
        {
            return null;
        }

        initialCount = values.TryGetValue("initialCount", out var count) && count is int number ? number : 0;
        return IsRefused ? new("A subscription's events are whole: `@stream` is not for subscriptions. Disable it by setting the `if` argument to `false`.")
            : initialCount < 0 ? new("The argument \"@stream(initialCount:)\" must not be negative.")
            : null;
    }
}
