using System.Collections.Immutable;
using Catalogue.Exchange.Sources;
using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.TableSchema;

/// <summary>
/// A code list as its schema describes it. A code is what the columns with the role <c>code</c> hold, its label what
/// those with the role <c>label</c> hold, and its row is known by the <paramref name="Key"/> columns.
/// </summary>
/// <param name="Codes">The file of the rows; null where there is none.</param>
/// <param name="Missing">The values that mean that there is none.</param>
internal sealed record CodeListDescription(
    string Name,
    string? Title,
    string? Description,
    ImmutableArray<string> CodeColumns,
    ImmutableArray<string> LabelColumns,
    ImmutableArray<string> Key,
    ImmutableArray<string> Missing,
    SourceFile? Codes,
    SourcePosition Place);
