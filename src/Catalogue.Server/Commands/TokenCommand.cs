using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Catalogue.Policy;
using Catalogue.Server.Auth;
using Catalogue.Server.Startup;

namespace Catalogue.Server.Commands;

/// <summary><c>token</c>: makes a development token.</summary>
internal static class TokenCommand
{
    public static Command Create(HostEnvironment environment, Terminal terminal)
    {
        var roles = Names("--roles", "Roles: steward, auditor, admin.");
        roles.AcceptOnlyFromAmong(Roles.Steward, Roles.Auditor, Roles.Admin);
        var organisations = Names("--organisation", "Ids of the organisations that the principal belongs to.");
        var projects = Names("--projects", "Ids of the projects that the principal takes part in.");
        var scopes = Names("--scopes", "Scopes that the policy names.");
        var subject = new Option<string>("--subject") { Description = "Who the token speaks for.", DefaultValueFactory = _ => "developer" };
        var hours = new Option<int>("--hours") { Description = "How long it is valid.", DefaultValueFactory = _ => 24, CustomParser = ReadHours };
        var command = new Command("token", "Make a bearer token that a server in Development on the same data folder accepts.") { roles, organisations, projects, scopes, subject, hours };
        command.SetAction((arguments, _) => RunAsync(
            environment,
            terminal,
            tokens => tokens.Create(
                arguments.GetRequiredValue(subject),
                [.. arguments.GetValue(roles) ?? []],
                [.. arguments.GetValue(organisations) ?? []],
                [.. arguments.GetValue(projects) ?? []],
                TimeProvider.System.GetUtcNow(),
                TimeSpan.FromHours(arguments.GetValue(hours)),
                [.. arguments.GetValue(scopes) ?? []])));
        return command;
    }

    private static async Task<int> RunAsync(HostEnvironment environment, Terminal terminal, Func<DevelopmentTokens, string> create)
    {
        if (!environment.IsDevelopment)
        {
            throw new StartException($"Development tokens are made in Development only; the environment is {environment.Name}. Set ASPNETCORE_ENVIRONMENT=Development on a machine where nobody's data is at stake.");
        }

        await terminal.Output.WriteLineAsync(create(DevelopmentTokens.Open(environment.ReadSettings().DataFolder)));
        return ExitCode.Done;
    }

    private static int ReadHours(ArgumentResult argument)
    {
        const int HoursInAYear = 24 * 365;
        if (int.TryParse(argument.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours is >= 1 and <= HoursInAYear)
        {
            return hours;
        }

        argument.AddError($"--hours must be a whole number from 1 to {HoursInAYear}.");
        return 0;
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
}
