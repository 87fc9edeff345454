using System.Collections.Immutable;

namespace Catalogue.Exchange.TableSchema;

/// <summary>A row of a code list: the values by which it is known, its code, its label if it has one, and its line.</summary>
internal readonly record struct CodeRow(ImmutableArray<string> Key, string Code, string? Label, int Line);
