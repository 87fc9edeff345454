using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>A <c>@defer</c> that is met when fields are collected, with the one around it. Compared by reference.</summary>
internal sealed class DeferUsage(int ordinal, DirectiveNode directive, DeferUsage? parent)
{
    /// <summary>The order in which usages are met; it puts sets of them in an order.</summary>
    public int Ordinal { get; } = ordinal;

    public DirectiveNode Directive { get; } = directive;

    public DeferUsage? Parent { get; } = parent;

    /// <summary>As written; validation has it literal.</summary>
    public string? Label { get; } = (directive.Arguments.FirstOrDefault(argument => argument.Name is "label")?.Value as StringValueNode)?.Value;
}
