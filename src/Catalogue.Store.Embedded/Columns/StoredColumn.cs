using Catalogue.Plan.Model;
using Catalogue.Plan.Rows;
using Catalogue.Plan.Values;

namespace Catalogue.Store.Embedded.Columns;

/// <summary>The values of one property for every row of a node type or of an edge type; immutable.</summary>
internal abstract class StoredColumn(Property property)
{
    public Property Property { get; } = property;

    public static StoredColumn Empty(Property property) => property switch
    {
        { IsList: true, Type: PropertyType.Text } => throw new ArgumentException($"The model has a list of texts, {property}: texts cannot stand in lists.", nameof(property)),
        { IsList: true } => new ListColumn(property, []),
        { Type: PropertyType.Text } => new TextColumn(property, []),
        { Type: PropertyType.Int or PropertyType.Long } => new IntegerColumn(property, []),
        { Type: PropertyType.Float } => new FloatColumn(property, []),
        { Type: PropertyType.Enum or PropertyType.Boolean } => new SymbolColumn(property, [], SymbolTable.Of(property)),
        _ => new StringColumn(property, []),
    };

    public abstract bool IsNull(int row);

    public abstract PlanValue Value(int row);

    /// <summary>The value's JSON where it lies, without a copy; of a text the given language, else the other one.</summary>
    public abstract JsonSlice Json(int row, Language language);

    /// <summary>The ascending order of a row here and a row of a column of the same kind, nulls last.</summary>
    public abstract int Compare(int row, StoredColumn other, int otherRow);

    /// <summary>The column with the given changes, in the order of their rows; shares every chunk that they do not touch.</summary>
    public abstract StoredColumn With(ReadOnlySpan<ColumnChange> changes);

    /// <summary>The bits of 1,024 rows that say which have a value; empty beyond the last value.</summary>
    public abstract ReadOnlySpan<ulong> Present(int chunk);
}
