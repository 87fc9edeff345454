using System.Collections.Immutable;
using Catalogue.GraphQL.TypeSystem;

namespace Catalogue.GraphQL.Execution.Incremental;

/// <summary>The items of a list that come later; at least one.</summary>
/// <param name="path">Where the list is.</param>
/// <param name="label">Of the directive.</param>
/// <param name="field">The field, as its items are completed.</param>
/// <param name="itemType">Their type.</param>
/// <param name="value">The list.</param>
/// <param name="next">The first that comes later.</param>
internal sealed class ItemStream(ImmutableArray<PathSegment> path, string? label, CompiledField field, GraphQLType itemType, FieldValue value, int next)
    : Delivery(path, label)
{
    public CompiledField Field { get; } = field;

    public GraphQLType ItemType { get; } = itemType;

    /// <summary>The index of the item that comes next.</summary>
    public int Next { get; set; } = next;

    public bool HasItems => Next < value.Length;

    public FieldValue Item => value.Reference is ValueList list ? list[value.Index + Next] : throw new InvalidOperationException("A stream of no list.");
}
