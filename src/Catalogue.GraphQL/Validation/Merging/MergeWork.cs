using System.Runtime.CompilerServices;

namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>A merged selection set to check. Equal where the same selection sets are merged, whatever the way to them.</summary>
internal sealed class MergeWork(List<MergeSource> sources) : IEquatable<MergeWork>
{
    public List<MergeSource> Sources { get; } = sources;

    public bool Equals(MergeWork? other)
    {
        if (other is null || other.Sources.Count != Sources.Count)
        {
            return false;
        }

        for (var i = 0; i < Sources.Count; i++)
        {
            if (!ReferenceEquals(Sources[i].SelectionSet, other.Sources[i].SelectionSet)
                || !ReferenceEquals(Sources[i].Type, other.Sources[i].Type))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as MergeWork);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var source in Sources)
        {
            hash.Add(RuntimeHelpers.GetHashCode(source.SelectionSet));
        }

        return hash.ToHashCode();
    }
}
