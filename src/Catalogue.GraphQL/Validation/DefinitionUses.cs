using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Validation;

/// <summary>What one operation or fragment uses itself, collected while it is walked.</summary>
internal sealed class DefinitionUses(ExecutableDefinitionNode definition)
{
    public ExecutableDefinitionNode Definition { get; } = definition;

    /// <summary>In document order, fragments used several times several times.</summary>
    public List<FragmentSpreadNode> Spreads { get; } = [];

    public List<VariableUsage> Variables { get; } = [];
}
