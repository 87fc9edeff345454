using System.Collections.Immutable;
using Catalogue.GraphQL;
using Catalogue.GraphQL.Execution;

namespace Catalogue.Engine.Planning;

/// <summary>
/// The errors for coordinates that are selected and denied: one per coordinate, at the first place that selects it,
/// under a path without list indexes. They depend on the operation and the policy alone, never on what is found.
/// </summary>
internal sealed class Denials
{
    private readonly Stack<CompiledField> path = new();
    private readonly HashSet<string> reported = [];
    private readonly ImmutableArray<KnownError>.Builder errors = ImmutableArray.CreateBuilder<KnownError>();

    public ImmutableArray<KnownError> Errors => errors.ToImmutable();

    /// <summary>The field that is being planned.</summary>
    public SourceLocation Place => path.Peek().Nodes[0].Location.ToSourceLocation();

    public void Enter(CompiledField field) => path.Push(field);

    public void Leave() => path.Pop();

    public void Selected(CompiledField field, GraphQLError reason)
    {
        if (reported.Add(field.Definition.Coordinate))
        {
            errors.Add(new(field.Id, reason with
            {
                Locations = [field.Nodes[0].Location.ToSourceLocation()],
                Path = [.. path.Reverse().Select(step => (PathSegment)step.ResponseName)],
            }));
        }
    }
}
