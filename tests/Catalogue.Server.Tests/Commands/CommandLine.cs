using System.Text;
using Catalogue.Server.Commands;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Tests.Commands;

/// <summary>Runs the command line on a folder of its own, as the process does, without starting one.</summary>
internal sealed class CommandLine : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Environment { get; init; } = "Development";

    public string SchemaFolder { get; init; } = AssemblyFolders.Schema;

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        var environment = new HostEnvironment { Name = Environment, ContentRoot = Folder.Path, SchemaFolder = SchemaFolder };
        var code = await CatalogueCommand.RunAsync(arguments, environment, new Terminal(output, error, IsInteractive: false) { OpenOutput = () => bytes });
        return new CommandResult(code, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), error.ToString());
    }

    public void Dispose() => Folder.Dispose();
}
