namespace Catalogue.Exchange;

/// <summary>What a warning is about, for a summary by kind.</summary>
public enum ImportWarningKind
{
    /// <summary>A file could not be read as what it should be, and is left out.</summary>
    FileLeftOut,

    /// <summary>A reference names a table that is not among the files, or is in several of them.</summary>
    UnresolvedTable,

    /// <summary>A reference or key names a column that its table does not have.</summary>
    UnresolvedColumn,

    /// <summary>A variable names a code list that is not among the files.</summary>
    UnresolvedCodeList,

    /// <summary>A variable names more code lists than the one that it can have.</summary>
    FurtherCodeList,

    /// <summary>A code list has no file of codes, or that file does not have its columns.</summary>
    CodesMissing,

    /// <summary>Rows of a code list without a code.</summary>
    EmptyCode,

    /// <summary>A node occurs more than once with differing content.</summary>
    Duplicate,

    /// <summary>Two names make the same id.</summary>
    IdCollision,

    /// <summary>A value could not be understood, and is left out.</summary>
    UnreadValue,

    /// <summary>A file is not UTF-8 and was read as Latin-1.</summary>
    Encoding,
}
