using System.CommandLine;
using Catalogue.Policy;
using Catalogue.Policy.Explaining;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>policy</c>: whether a policy is one, who reads what under it, and who gains or loses by a change of it.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) => new("policy", "The access policy: check it, explain it, compare two versions.")
    {
        CreateCheck(terminal),
        CreateExplain(terminal),
        CreateDiff(terminal),
    };

    private static Command CreateCheck(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "The policy, or a schema folder with its policy.yaml; the served one without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Check a policy against the served schema.") { file };
        command.SetAction(async (arguments, _) =>
        {
            var path = arguments.GetValue(file) ?? OpenedCatalogue.PolicyPath;
            var coordinates = Load(path).Compile(Principal.Anonymous).Verdicts.Count();
            await terminal.Output.WriteLineAsync($"{path} is valid: it decides {coordinates} coordinates.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateExplain(Terminal terminal)
    {
        var coordinate = new Argument<string?>("COORDINATE") { Description = "A type, or Type.field; everything without it.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "The policy, or a schema folder with its policy.yaml; the served one without it." };
        var command = new Command("explain", "Say who reads what, for somebody of each kind.") { coordinate, file };
        command.SetAction(async (arguments, _) =>
        {
            await PolicyReport.ExplainAsync(Load(arguments.GetValue(file)), arguments.GetValue(coordinate), terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDiff(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "The policy as it was; a schema folder where directives of the model changed too." };
        var after = new Argument<string?>("NEW") { Description = "The policy or the schema folder as it is to be; the served one without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("diff", "Say who gains and who loses access when one policy takes the place of another.") { before, after };
        command.SetAction(async (arguments, _) =>
        {
            var changes = PolicyComparison.Compare(Load(arguments.GetRequiredValue(before)), Load(arguments.GetValue(after)));
            await PolicyReport.WriteAsync(changes, terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    // A file is a policy for the served model; a folder is a model with its policy.
    private static AccessPolicy Load(string? path) => Directory.Exists(path)
        ? OpenedCatalogue.LoadPolicy(OpenedCatalogue.LoadSchema(path), Path.Combine(path, "policy.yaml"))
        : OpenedCatalogue.LoadPolicy(OpenedCatalogue.LoadSchema(), path ?? OpenedCatalogue.PolicyPath);
}
