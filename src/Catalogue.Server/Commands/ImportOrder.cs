using System.Collections.Immutable;

namespace Catalogue.Server.Commands;

/// <summary>What <c>import</c> was asked to do.</summary>
/// <param name="Format">One of <see cref="ImportFormats.Names"/>.</param>
/// <param name="Paths">Files and folders, in the order given.</param>
/// <param name="IsDryRun">Check, and write nothing.</param>
/// <param name="IsEach">A change set for each path instead of one for all.</param>
internal sealed record ImportOrder(string Format, ImmutableArray<string> Paths, bool IsDryRun, bool IsEach)
{
    /// <summary>The paths of each change set.</summary>
    public IEnumerable<ImmutableArray<string>> Sets => IsEach ? Paths.Select(path => ImmutableArray.Create(path)) : [Paths];
}
