namespace Catalogue.Server.Tests.Clients;

public sealed class CodegenTests(SeededServer seeded)
{
    [Fact]
    public async Task Graphql_codegen_makes_types_that_compile()
    {
        using var folder = new TemporaryFolder();
        var scripts = NodeScript.Folder();
        await NodeScript.RunAsync("codegen.mjs", seeded.Server.GraphQLAddress, Path.Combine(scripts, "lineage.graphql"), folder.Path);
        var files = new[] { Path.Combine(folder.Path, "schema.ts"), Path.Combine(folder.Path, "operations.ts") };
        Assert.Equal("", await NodeScript.RunAsync(Path.Combine("node_modules", "typescript", "bin", "tsc"), ["--noEmit", "--strict", .. files]));
        Assert.Contains("export type LineageQuery = ", await File.ReadAllTextAsync(files[1], TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
