namespace Catalogue.Plan.Changes;

/// <summary>A place in a file: line and column count from 1.</summary>
public sealed record SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}({Line},{Column})";
}
