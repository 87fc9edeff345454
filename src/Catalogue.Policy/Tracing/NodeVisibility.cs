namespace Catalogue.Policy.Tracing;

/// <summary>What somebody sees of a node as a whole.</summary>
public enum NodeVisibility
{
    Hidden,
    Stub,
    Visible,
}
