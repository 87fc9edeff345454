namespace Catalogue.GraphQL.Execution;

/// <summary>Values that a source lays out as it likes; <see cref="FieldValue.List"/> takes a run of them.</summary>
public abstract class ValueList
{
    /// <summary>The value at a position that some <see cref="FieldValue.List"/> covers.</summary>
    public abstract FieldValue this[int index] { get; }
}
