namespace Catalogue.Engine.Execution;

/// <summary>The list that a cursor belongs to: the field, its filter as written and its order. A cursor opens in its own scope only.</summary>
internal sealed record CursorScope(string Text);
