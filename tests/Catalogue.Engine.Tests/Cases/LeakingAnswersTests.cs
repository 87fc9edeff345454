using Catalogue.Engine.Access;
using Catalogue.Engine.Tests.Access.Switches;

namespace Catalogue.Engine.Tests.Cases;

/// <summary>
/// What attacks are after that are cases: in the folder <c>leaking</c> of each stands what is answered with one point of the
/// enforcement left out, by the name of the point. With CATALOGUE_UPDATE_CASES=1 the files are written anew.
/// </summary>
public sealed class LeakingAnswersTests
{
    private const string Folder = "leaking";

    // What they are after is not in the schema or not in any error, whatever is enforced; or more than one point stands in their way.
    private static readonly string[] WithoutPoint = ["attack-extremes-of-counts", "attack-own-grants", "attack-suggestions"];

    public static TheoryData<string, string> Leaks => [.. GoldenCase.All().SelectMany(LeaksOf)];

    [Theory]
    [MemberData(nameof(Leaks))]
    public async Task Without_its_enforcement_an_attack_has_what_it_is_after(string name, string point)
    {
        var golden = new GoldenCase(Path.Combine(RepositoryFiles.CasesFolder, name));
        var file = Path.Combine(RepositoryFiles.CasesFolder, name, Folder, point + ".json");
        var answer = string.Empty;

        // What tests share is made whole.
        await SeededCatalogue.OnEmbeddedStore();
        await ThrownSwitch.RunAsync(Enum.Parse<EnforcementPoint>(point), async () => answer = await golden.AnswerAsync());
        if (Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1")
        {
            await File.WriteAllTextAsync(file, answer, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), answer);
        Assert.NotEqual(await File.ReadAllTextAsync(golden.ResponseFile, TestContext.Current.CancellationToken), answer);
    }

    [Fact]
    public void Every_attack_has_its_leaking_answer() => Assert.Equal(
        WithoutPoint,
        NamedAttacks().Where(attack => !GoldenCase.All().Where(name => name.Split(Path.DirectorySeparatorChar)[0] == attack).SelectMany(LeaksOf).Any()));

    // What docs/access.md names in its table of known attacks.
    private static IEnumerable<string> NamedAttacks()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "access.md"));
        var table = page[page.IndexOf("## Known attacks", StringComparison.Ordinal)..];
        return GoldenCase.All().Select(name => name.Split(Path.DirectorySeparatorChar)[0]).Distinct().Where(name => table.Contains($"`{name}`", StringComparison.Ordinal));
    }

    private static IEnumerable<TheoryDataRow<string, string>> LeaksOf(string name) =>
        Path.Combine(RepositoryFiles.CasesFolder, name, Folder) is var folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string, string>(name, Path.GetFileNameWithoutExtension(file)))
            : [];
}
