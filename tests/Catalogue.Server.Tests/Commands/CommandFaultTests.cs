using Catalogue.Policy;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Commands;

/// <summary>What a person is told when a command cannot do its work.</summary>
public sealed class CommandFaultTests
{
    [Fact]
    public async Task Schema_print_writes_the_served_schema_and_nothing_else()
    {
        using var line = new CommandLine();
        Assert.Equal(new CommandResult(0, OpenedCatalogue.LoadSchema().PrintedSdl, ""), await line.RunAsync("schema", "print"));
    }

    [Theory]
    [InlineData("anonymous", false)]
    [InlineData("steward", true)]
    [InlineData("admin", true)]
    public async Task Schema_print_has_for_somebody_what_that_somebody_knows(string who, bool knowsAll)
    {
        using var line = new CommandLine();
        var whole = OpenedCatalogue.LoadSchema();
        var known = knowsAll ? whole.Whole : whole.Without(UnknownCoordinates.AllOf(whole.Model));
        Assert.Equal(new CommandResult(0, known.PrintedSdl, ""), await line.RunAsync("schema", "print", "--as", who));
    }

    [Fact]
    public async Task Verify_needs_a_store()
    {
        using var line = new CommandLine();
        var path = Path.Combine(line.Folder.Path, "data", "catalogue.db");
        Assert.Equal(
            new CommandResult(1, "", $"There is no store at {path}. Set Catalogue__Embedded__Path to the store to verify.\n"),
            await line.RunAsync("verify"));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused()
    {
        using var line = new CommandLine();
        Directory.CreateDirectory(Path.Combine(line.Folder.Path, "data"));
        var path = line.Folder.Write(Path.Combine("data", "catalogue.db"), new string('x', 10_000));
        Assert.Equal(
            new CommandResult(1, "", $"{path} is not a catalogue store. Configure another path, or move the file away.\n"),
            await line.RunAsync("verify"));
    }

    [Fact]
    public async Task A_wrong_setting_stops_every_command_with_its_name()
    {
        using var line = new CommandLine();
        line.Folder.Write("appsettings.json", """{"Catalogue": {"Limits": {"DrainSecond": 3}}}""");
        Assert.Equal(
            new CommandResult(1, "", "Catalogue:Limits:DrainSecond is not a setting of this server. Did you mean \"DrainSeconds\"?\n"),
            await line.RunAsync("serve"));
    }
}
