namespace Catalogue.Plan.Model;

/// <summary>How a property takes part in full-text search: not at all, as a name (ranked first) or as running text.</summary>
public enum SearchWeight
{
    None,
    Text,
    Name,
}
