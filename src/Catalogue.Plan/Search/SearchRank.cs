namespace Catalogue.Plan.Search;

/// <summary>
/// How well a node answers a search, best first; within a rank nodes are in order of id. Only properties that the
/// principal may read on that node count, and nothing but the search and the node does: how often a word occurs
/// elsewhere would tell of nodes that the principal may not see.
/// </summary>
public enum SearchRank
{
    /// <summary>A name, in one of its languages, is the search (<see cref="SearchQuery.Name"/>).</summary>
    ExactName,

    /// <summary>A name begins with the search.</summary>
    NamePrefix,

    /// <summary>Every word of the search is in a name, not necessarily the same one.</summary>
    NameWord,

    /// <summary>At least one word is in running text only.</summary>
    TextWord,
}
