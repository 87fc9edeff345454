using Catalogue.Plan.Expressions;

namespace Catalogue.Policy.Compilation;

/// <summary>Where one write is allowed: <paramref name="Writers"/>, where the principal also sees the row and reads the property in clear.</summary>
internal readonly record struct NodeWriteVerdict(Predicate Writers, Predicate Rows)
{
    public static readonly NodeWriteVerdict Never = new(Predicate.Never.Instance, Predicate.Never.Instance);
}
