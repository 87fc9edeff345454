namespace Catalogue.Policy.Rules;

/// <summary>What one row can be asked about another: whether the principal sees it, is granted it, is its steward.</summary>
internal enum Notion
{
    Visible,
    Granted,
    Steward,
}
