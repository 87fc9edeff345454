namespace Catalogue.GraphQL.Execution;

/// <summary>What a <see cref="FieldValue"/> holds; null is the zero value.</summary>
public enum FieldValueKind : byte
{
    Null = 0,

    /// <summary>A value that the field's scalar or enum still completes (spec 6.4.3, CoerceResult).</summary>
    Leaf,

    /// <summary>The encoded JSON of a completed leaf, copied as it is.</summary>
    Json,

    /// <summary>An object value: opaque to the executor, handed back as the parent of its fields.</summary>
    Object,

    /// <summary>A run of values in a <see cref="ValueList"/>.</summary>
    List,

    /// <summary>An execution error raised in place of the value.</summary>
    Error,

    /// <summary>A completed integer, written without boxing.</summary>
    Integer,

    /// <summary>A completed finite number, written without boxing.</summary>
    Float,

    /// <summary>A completed boolean, written without boxing.</summary>
    Boolean,
}
