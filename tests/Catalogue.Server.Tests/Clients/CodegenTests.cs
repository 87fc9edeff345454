namespace Catalogue.Server.Tests.Clients;

public sealed class CodegenTests(SeededServer seeded)
{
    /// <summary>The program also states mistakes that must not compile, so that types which say nothing are noticed.</summary>
    [Fact]
    public async Task Graphql_codegen_makes_documents_whose_types_two_clients_understand()
    {
        using var folder = new TemporaryFolder();
        await NodeScript.RunAsync("codegen.mjs", seeded.Server.GraphQLAddress, folder.Path);
        Assert.Equal("", await NodeScript.RunAsync(
            Path.Combine("node_modules", "typescript", "bin", "tsc"),
            "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler",
            Path.Combine(folder.Path, "schema.ts"), Path.Combine(folder.Path, "typed.ts")));
    }
}
