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
        var file = new Argument<string?>("FILE") { Description = "The policy; the served one without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Check a policy against the served schema.") { file };
        command.SetAction(async (arguments, _) =>
        {
            var schema = OpenedCatalogue.LoadSchema();
            var path = arguments.GetValue(file) ?? OpenedCatalogue.PolicyPath;
            var coordinates = OpenedCatalogue.LoadPolicy(schema, path).Compile(Principal.Anonymous).Verdicts.Count();
            await terminal.Output.WriteLineAsync($"{path} is valid: it decides {coordinates} coordinates.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateExplain(Terminal terminal)
    {
        var coordinate = new Argument<string?>("COORDINATE") { Description = "A type, or Type.field; everything without it.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<string?>("--file") { Description = "The policy; the served one without it." };
        var command = new Command("explain", "Say who reads what, for somebody of each kind.") { coordinate, file };
        command.SetAction(async (arguments, _) =>
        {
            var schema = OpenedCatalogue.LoadSchema();
            var policy = OpenedCatalogue.LoadPolicy(schema, arguments.GetValue(file) ?? OpenedCatalogue.PolicyPath);
            await PolicyReport.ExplainAsync(policy, arguments.GetValue(coordinate), terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command CreateDiff(Terminal terminal)
    {
        var before = new Argument<string>("OLD") { Description = "The policy as it was." };
        var after = new Argument<string?>("NEW") { Description = "The policy as it is to be; the served one without it.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("diff", "Say who gains and who loses access when one policy takes the place of another.") { before, after };
        command.SetAction(async (arguments, _) =>
        {
            var schema = OpenedCatalogue.LoadSchema();
            var changes = PolicyComparison.Compare(
                OpenedCatalogue.LoadPolicy(schema, arguments.GetRequiredValue(before)),
                OpenedCatalogue.LoadPolicy(schema, arguments.GetValue(after) ?? OpenedCatalogue.PolicyPath));
            await PolicyReport.WriteAsync(changes, terminal.Output);
            return ExitCode.Done;
        });
        return command;
    }
}
