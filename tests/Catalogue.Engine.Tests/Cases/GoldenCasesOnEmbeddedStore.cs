using System.Text;
using Catalogue.Plan.Printing;

namespace Catalogue.Engine.Tests.Cases;

/// <summary>
/// Every case below <c>tests/cases</c>, whole response and whole plan compared. With CATALOGUE_UPDATE_CASES=1 the files are
/// written anew, to be read in the diff.
/// </summary>
public sealed class GoldenCasesOnEmbeddedStore
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("CATALOGUE_UPDATE_CASES") == "1";

    public static TheoryData<string> Cases => [.. GoldenCase.All()];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_gives_its_plan_and_its_response(string name)
    {
        var golden = new GoldenCase(Path.Combine(RepositoryFiles.CasesFolder, name));
        var catalogue = await (golden.Writes ? SeededCatalogue.ToWriteTo() : SeededCatalogue.OnEmbeddedStore());

        var response = GoldenCase.Pretty(await catalogue.AskAsync(golden.Query, golden.Principal, golden.Variables));
        var plan = PrintPlan(catalogue, golden);

        if (Update)
        {
            await File.WriteAllTextAsync(golden.ResponseFile, response, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(golden.PlanFile, plan, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(golden.ResponseFile, TestContext.Current.CancellationToken), response);
        Assert.Equal(await File.ReadAllTextAsync(golden.PlanFile, TestContext.Current.CancellationToken), plan);
    }

    [Fact]
    public void There_are_cases() => Assert.NotEmpty(GoldenCase.All());

    private static string PrintPlan(SeededCatalogue catalogue, GoldenCase golden)
    {
        var explained = catalogue.Engine.PlanFor(Encoding.UTF8.GetBytes(golden.Query), Encoding.UTF8.GetBytes(golden.Variables ?? string.Empty), golden.Principal);
        return explained is null ? "refused before a plan was made\n" : PlanPrinter.Print(explained).TrimEnd() + "\n";
    }
}
