using Catalogue.Plan.Changes;

namespace Catalogue.Exchange;

/// <summary>An error in a file: where it is, and what is wrong together with what to do.</summary>
public sealed record ImportFault(SourcePosition Position, string Message);
