namespace Catalogue.Policy.Rules;

/// <summary>One way to be allowed to write an edge: what the writer must be of the node at its start and of the one at its end.</summary>
internal readonly record struct EndNeeds(RowNeeds From, RowNeeds To)
{
    /// <summary>Whether whoever meets these needs meets the others.</summary>
    public bool Implies(EndNeeds other) => (other.From & ~From) == 0 && (other.To & ~To) == 0;

    public EndNeeds With(EndNeeds other) => new(From | other.From, To | other.To);
}
