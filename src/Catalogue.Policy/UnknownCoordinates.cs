using System.Collections.Frozen;
using Catalogue.Plan.Model;
using Catalogue.Policy.Compilation;

namespace Catalogue.Policy;

/// <summary>
/// What of the model does not exist for a principal: the SECRET coordinates that it may read nowhere, and what belongs to
/// them or leads to nothing else. Equal by content.
/// </summary>
public sealed class UnknownCoordinates : IEquatable<UnknownCoordinates>
{
    public static readonly UnknownCoordinates None = new([]);

    private readonly FrozenSet<object> members;
    private readonly int hash;

    internal UnknownCoordinates(IEnumerable<object> members)
    {
        this.members = members.ToFrozenSet<object>(ReferenceEqualityComparer.Instance);
        hash = this.members.Aggregate(0, (sum, member) => sum + ReferenceEqualityComparer.Instance.GetHashCode(member));
    }

    /// <summary>What does not exist for somebody who may read nothing that is SECRET.</summary>
    public static UnknownCoordinates AllOf(GraphModel model) => new SecretCoordinates(model, policy: null).Find();

    /// <summary>Whether the principal knows all of the model.</summary>
    public bool AreNone => members.Count == 0;

    /// <param name="coordinate">A node type, an edge type, a relation, or a property of one of the types.</param>
    public bool Contains(object coordinate) => members.Contains(coordinate);

    public bool Equals(UnknownCoordinates? other) => ReferenceEquals(this, other) || (other is not null && hash == other.hash && members.SetEquals(other.members));

    public override bool Equals(object? obj) => Equals(obj as UnknownCoordinates);

    public override int GetHashCode() => hash;
}
