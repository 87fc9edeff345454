namespace Catalogue.GraphQL.Validation.Merging;

/// <summary>What must hold of a merged selection set.</summary>
[Flags]
internal enum MergeChecks
{
    None = 0,

    /// <summary>SameResponseShape: whatever the parents, one response name has one shape.</summary>
    Shape = 1,

    /// <summary>FieldsInSetCanMerge: where parents can be the same object, one response name is one field with the same arguments.</summary>
    SameField = 2,

    All = Shape | SameField,
}
