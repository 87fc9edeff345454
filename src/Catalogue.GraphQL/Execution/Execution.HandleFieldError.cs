using System.Buffers;
using System.Collections.Immutable;
using Catalogue.GraphQL.Language;

namespace Catalogue.GraphQL.Execution;

internal ref partial struct Execution
{
    /// <summary>Records an error at the current position; false, so that the position can return it.</summary>
    private bool HandleFieldError(CompiledField field, string message) => HandleFieldError(field, new GraphQLError(message));

    private bool HandleFieldError(CompiledField field, GraphQLError error)
    {
        _isStopped |= _onError == ErrorBehavior.Halt;
        _errors ??= [];
        var isListed = _errors.Count < _limits.MaxErrors;
        _unlisted += isListed ? 0 : 1;
        if (isListed || _work is not null)
        {
            _failure = error with
            {
                Locations = error.Locations.IsDefaultOrEmpty ? LocationsOf(field.Nodes) : error.Locations,
                Path = error.Path ?? Path(),
            };
            _errors.AddRange(isListed ? [_failure] : []);
        }

        return false;
    }

    private static ImmutableArray<SourceLocation> LocationsOf(ImmutableArray<FieldNode> nodes)
    {
        // A field can be selected thousands of times and fail once a row: not every place for every error.
        const int MostLocations = 10;
        var locations = ImmutableArray.CreateBuilder<SourceLocation>(Math.Min(nodes.Length, MostLocations));
        for (var i = 0; i < locations.Capacity; i++)
        {
            locations.Add(nodes[i].Location.ToSourceLocation());
        }

        return locations.MoveToImmutable();
    }

    private void Push(PathSegment segment)
    {
        if (_pathLength == _path.Length)
        {
            Grow();
        }

        _path[_pathLength++] = segment;
    }

    private void Grow()
    {
        var longer = ArrayPool<PathSegment>.Shared.Rent(_path.Length * 2);
        _path.CopyTo(longer, 0);
        ArrayPool<PathSegment>.Shared.Return(_path);
        _path = longer;
    }
}
