using System.Collections.Immutable;
using Catalogue.Policy;

namespace Catalogue.Server.Commands;

/// <summary>What <c>export</c> was asked to do.</summary>
/// <param name="Format">One of <see cref="ExportFormats.Names"/>.</param>
/// <param name="Who">The kind of principal, by the name on the command line.</param>
/// <param name="Principal">Whose view is exported.</param>
/// <param name="Without">Properties to leave out.</param>
/// <param name="Output">The file to write; null for the output of the process.</param>
/// <param name="IsForced">Whether a file that is there may be replaced.</param>
internal sealed record ExportOrder(string Format, string Who, Principal Principal, ImmutableArray<string> Without, string? Output, bool IsForced);
