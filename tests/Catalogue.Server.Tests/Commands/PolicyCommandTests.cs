using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Commands;

public sealed class PolicyCommandTests
{
    [Fact]
    public async Task Check_says_that_the_served_policy_is_valid()
    {
        using var line = new CommandLine();
        var result = await line.RunAsync("policy", "check");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Matches($@"^{OpenedCatalogue.PolicyPath.Replace(".", "\\.", StringComparison.Ordinal)} is valid: it decides \d\d\d coordinates\.\n$", result.Output);
    }

    [Fact]
    public async Task Check_names_every_fault_with_its_place_and_remedy()
    {
        using var line = new CommandLine();
        var path = line.Folder.Write("policy.yaml", (await Served()).Replace("      recordCount: REGISTERED\n", "      recordCount: EVERYONE\n", StringComparison.Ordinal));
        var result = await line.RunAsync("policy", "check", path);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        var lines = result.Error.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal("The access policy is not valid:", lines[0]);
        Assert.All(lines[1..3], fault => Assert.EndsWith("`EVERYONE` is no audience. Audiences are ANONYMOUS, REGISTERED, GRANTED, STEWARD, AUDITOR, ADMIN.", fault));
    }

    [Fact]
    public async Task Check_names_a_file_that_is_not_there()
    {
        using var line = new CommandLine();
        var path = Path.Combine(line.Folder.Path, "none.yaml");
        Assert.Equal(new CommandResult(1, "", $"The access policy cannot be read: Could not find file '{path}'.\n"), await line.RunAsync("policy", "check", path));
    }

    [Fact]
    public async Task Explain_says_who_reads_a_field_why_and_how_to_get_it()
    {
        using var line = new CommandLine();
        Assert.Equal(
            new CommandResult(
                0,
                """
                                               anonymous  registered  project member  steward  auditor  admin
                Dataset.individualCount        mask       allow       allow           allow    allow    allow
                Dataset.individualCount write  deny       deny        deny            depends  deny     allow

                anonymous: clear where never, else BAND 10000
                registered: allow
                project member: allow
                steward: allow
                auditor: allow
                admin: allow

                anonymous: write never
                registered: write never
                project member: write never
                steward: write {(any Dataset.publishedBy [always] (id in $2) or any Dataset.heldBy [always] (id in $2))}
                auditor: write never
                admin: write always

                Readable by anyone who is signed in. Others see the multiple of 10,000 at or below it. Create an account, or sign in with your organisation's.
                Lisible par toute personne connectée. Les autres voient le multiple de 10 000 inférieur ou égal. Créez un compte ou connectez-vous avec celui de votre organisme.

                """.ReplaceLineEndings("\n").Replace("10 000", "10\u202F000", StringComparison.Ordinal),
                ""),
            await line.RunAsync("policy", "explain", "Dataset.individualCount"));
    }

    [Fact]
    public async Task Explain_of_a_type_has_a_line_for_each_of_its_coordinates()
    {
        using var line = new CommandLine();
        var result = await line.RunAsync("policy", "explain", "Hub");
        Assert.Equal(
            [
                "", "Hub visible", "Hub stub", "Hub.id", "Hub.name", "Hub.description", "Hub.region", "Hub.endpoint", "Hub.status", "Hub.openedYear", "Hub.operatedBy", "Hub.datasets",
                "Hub create", "Hub delete", "Hub.id write", "Hub.name write", "Hub.description write", "Hub.region write", "Hub.endpoint write", "Hub.status write", "Hub.openedYear write",
            ],
            result.Output.TrimEnd().Split('\n').Select(row => row.Split("  ")[0]));
    }

    [Fact]
    public async Task Explain_covers_edges_as_the_policy_calls_them_and_the_combinations_of_a_field()
    {
        using var line = new CommandLine();
        var edges = await line.RunAsync("policy", "explain", "USES");
        var property = await line.RunAsync("policy", "explain", "USES.accessFrom");
        Assert.Equal(
            ["", "(Project)-[USES]->(Dataset) visible", "(Project)-[USES]->(Dataset).purpose", "(Project)-[USES]->(Dataset).accessFrom", "(Project)-[USES]->(Dataset).accessUntil"],
            edges.Output.TrimEnd().Split('\n').Select(row => row.Split("  ")[0]).Take(5));
        Assert.Contains("registered: clear where never, else YEAR\n", property.Output, StringComparison.Ordinal);
        Assert.Contains("Others see the year only. File a request for access for your project; access opens once it is authorised.\n", property.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_of_what_the_policy_does_not_know_says_what_can_be_named()
    {
        using var line = new CommandLine();
        Assert.Equal(
            new CommandResult(1, "", "The policy decides nothing that is called Datasett. Name a type, such as Dataset, or a field of one, such as Dataset.recordCount.\n"),
            await line.RunAsync("policy", "explain", "Datasett"));
    }

    [Fact]
    public async Task Diff_says_who_gains_and_who_loses()
    {
        using var line = new CommandLine();
        var path = line.Folder.Write("policy.yaml", (await Served()).Replace("      stewardNotes: STEWARD\n", "      stewardNotes: ADMIN\n", StringComparison.Ordinal));
        const string Expected = """
            steward loses Dataset.stewardNotes
              before: clear where {(any Dataset.publishedBy [always] (id in $2) or any Dataset.heldBy [always] (id in $2))}, else NULL
              after:  deny
            auditor loses Dataset.stewardNotes
              before: allow
              after:  deny
            0 gained, 2 lost, 0 otherwise.

            """;
        var result = await line.RunAsync("policy", "diff", OpenedCatalogue.PolicyPath, path);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), result.Output);
        Assert.Equal(
            new CommandResult(0, "Nobody gains and nobody loses.\n", ""),
            await line.RunAsync("policy", "diff", OpenedCatalogue.PolicyPath));
    }

    [Fact]
    public async Task Diff_of_schema_folders_tells_of_directives_and_of_scopes()
    {
        using var line = new CommandLine();
        var folder = Path.Combine(line.Folder.Path, "schema");
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(OpenedCatalogue.PolicyPath) ?? ""))
        {
            line.Folder.Write(Path.Combine("schema", Path.GetFileName(file)), (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
                .Replace("  contactEmail: String @sensitivity(level: CONTACT)", "  contactEmail: String @sensitivity(level: CONTACT) @requiresScopes(scopes: [[\"contacts\", \"read\"]])", StringComparison.Ordinal));
        }

        const string Expected = """
            registered loses Organisation.contactEmail
              before: allow
              after:  deny
            project member loses Organisation.contactEmail
              before: allow
              after:  deny
            steward loses Organisation.contactEmail
              before: allow
              after:  deny
            auditor loses Organisation.contactEmail
              before: allow
              after:  deny
            admin loses Organisation.contactEmail
              before: allow
              after:  deny
            0 gained, 5 lost, 0 otherwise.

            """;
        var result = await line.RunAsync("policy", "diff", OpenedCatalogue.PolicyPath, folder);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(Expected.ReplaceLineEndings("\n"), result.Output);
        var explained = await line.RunAsync("policy", "explain", "Organisation.contactEmail", "--file", folder);
        Assert.Contains("registered with contacts read: allow", explained.Output, StringComparison.Ordinal);
        Assert.Contains("admin, every scope: allow", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Readable by anyone who is signed in, provided that the token has the scopes contacts and read. Others do not see it.", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Lisible par toute personne connectée, à condition que le jeton ait les portées contacts et read. Les autres ne la voient pas.", explained.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await line.RunAsync("policy", "check", folder)).ExitCode);
    }

    [Fact]
    public async Task Check_names_a_fault_of_a_directive_with_its_place_in_the_SDL()
    {
        using var line = new CommandLine();
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(OpenedCatalogue.PolicyPath) ?? ""))
        {
            line.Folder.Write(Path.Combine("schema", Path.GetFileName(file)), (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))
                .Replace("type Organisation implements Node @node", "type Organisation implements Node @node @authorize(roles: [\"king\"])", StringComparison.Ordinal));
        }

        var result = await line.RunAsync("policy", "check", Path.Combine(line.Folder.Path, "schema"));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Matches(@"^The access policy is not valid:\n.*catalogue\.graphql\(22,41\): Unknown role `king`\. Roles are steward, auditor, admin\.\n$", result.Error);
    }

    private static Task<string> Served() => File.ReadAllTextAsync(OpenedCatalogue.PolicyPath, TestContext.Current.CancellationToken);
}
