using Catalogue.Plan.Changes;

namespace Catalogue.Exchange;

/// <summary>Something that a reader left out or could not resolve. The message names it and says what became of it.</summary>
public sealed record ImportWarning(ImportWarningKind Kind, SourcePosition Position, string Message);
