namespace Catalogue.Store.Embedded.Search;

/// <summary>
/// One property of some rows of a table: the terms of its values in either language and, for a name, the values
/// themselves. Properties have an index each, so that a search never comes near one that it may not read.
/// </summary>
/// <param name="Terms">By <see cref="Plan.Search.Terms.Of"/>.</param>
/// <param name="Names">By <see cref="Plan.Search.Terms.Name"/>; null for running text.</param>
internal sealed record PropertyIndex(InvertedIndex Terms, InvertedIndex? Names);
