using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Catalogue.GraphQL.Tests.Differential;

/// <summary>The reference implementation (npm <c>graphql</c>) in one node process, asked in JSON lines.</summary>
internal static class Reference
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The arguments to start it with: node and its script. Skips the test where either is missing.</summary>
    public static (string Node, string Script) Require()
    {
        const string Purpose = "agreement with the reference implementation";
        var folder = Path.Combine("tests", "clients", "graphql-js");
        Requires.Folder(Purpose, Path.Combine(folder, "node_modules", "graphql"), $"npm ci in {folder}");
        return (Requires.Command(Purpose, "node"), Path.Combine(Requires.RepositoryRoot(), folder, "reference.mjs"));
    }

    /// <summary>The verdicts, in the order of the cases.</summary>
    public static async IAsyncEnumerable<string> VerdictsAsync(
        (string Node, string Script) program,
        IEnumerable<string> schemas,
        IEnumerable<DifferentialCase> cases,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(program)) ?? throw new InvalidOperationException("node did not start.");
        var faults = process.StandardError.ReadToEndAsync(cancellationToken);
        var asking = AskAsync(process.StandardInput, schemas, cases, cancellationToken);
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return JsonSerializer.Deserialize<string>(line) ?? string.Empty;
        }

        Assert.True((await faults).Length == 0, await faults);
        await asking;
        await process.WaitForExitAsync(cancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task AskAsync(
        StreamWriter input,
        IEnumerable<string> schemas,
        IEnumerable<DifferentialCase> cases,
        CancellationToken cancellationToken)
    {
        foreach (var schema in schemas)
        {
            await input.WriteLineAsync(JsonSerializer.Serialize(new { schema }).AsMemory(), cancellationToken);
        }

        foreach (var asked in cases)
        {
            var line = JsonSerializer.Serialize(new
            {
                index = asked.SchemaIndex,
                document = asked.Document,
                operationName = asked.OperationName,
                variables = asked.Variables,
                hash = asked.Hash,
                isCorrected = asked.IsCorrected,
                isIncremental = asked.IsIncremental,
            });
            await input.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        input.Close();
    }

    private static ProcessStartInfo StartInfo((string Node, string Script) program) => new(program.Node, [program.Script])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    };
}
