namespace Catalogue.Engine.Tests.Access;

internal sealed partial class RandomRequests
{
    // Each kind of request, how often it comes, and whether it has pages.
    private (int Weight, Func<string> Request, bool HasPages)[] Kinds =>
    [
        (8, List, true),
        (4, Search, true),
        (2, Node, false),
        (2, Nodes, false),
        (2, () => Lineage("DATASET", "Dataset"), false),
        (2, () => Lineage("VARIABLE", "Variable"), false),
        (1, Impact, false),
        (2, LinkagePaths, false),
        (1, Changes, true),
        (2, Explain, false),
        (2, GroupPages, true),
        (1, AboutAccess, false),
    ];

    // Changes of lineage and of linkages are seen in one kind of request alone.
    private (string Query, bool HasPages) Any() => random.Next(4) switch
    {
        0 when DerivedInFocus() is "Dataset" => (Impact(), false),
        < 2 when DerivedInFocus() is { } derived => (Lineage(derived.ToUpperInvariant(), derived), false),
        2 when IsAboutLinkage() => (LinkagePaths(), false),
        _ => AnyKind(),
    };

    private (string Query, bool HasPages) AnyKind()
    {
        var kinds = Kinds;
        var rest = random.Next(kinds.Sum(kind => kind.Weight));
        var kind = kinds.First(kind => (rest -= kind.Weight) < 0);
        return (kind.Request(), kind.HasPages);
    }
}
