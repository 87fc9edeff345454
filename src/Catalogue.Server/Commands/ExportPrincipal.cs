using System.CommandLine;
using System.CommandLine.Parsing;
using Catalogue.Policy;
using Catalogue.Policy.Explaining;

namespace Catalogue.Server.Commands;

/// <summary>The options that say for whom something is exported: a kind of person, as <c>policy explain</c> names them, and of what that person is.</summary>
internal sealed class ExportPrincipal
{
    private static readonly TypicalPrincipal Anonymous = TypicalPrincipal.All[0];

    private readonly Option<string> who = new("--as") { Description = "Whose view it is.", DefaultValueFactory = _ => Anonymous.Name };
    private readonly Option<string[]> organisations = Names("--organisation", "Ids of the organisations that they belong to; a steward needs one.");
    private readonly Option<string[]> projects = Names("--projects", "Ids of the projects that they take part in; a project member needs one.");
    private readonly Option<string[]> scopes = Names("--scopes", "Scopes that the policy names.");

    public ExportPrincipal() => who.AcceptOnlyFromAmong([.. TypicalPrincipal.All.Select(kind => kind.Name)]);

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { who, organisations, projects, scopes })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(Check);
    }

    public string WhoIn(ParseResult arguments) => arguments.GetRequiredValue(who);

    public Principal In(ParseResult arguments)
    {
        var kind = TypicalPrincipal.All.Single(kind => kind.Name == WhoIn(arguments));
        return kind.Principal with
        {
            Organisations = [.. arguments.GetValue(organisations) ?? []],
            Projects = [.. arguments.GetValue(projects) ?? []],
            Scopes = [.. arguments.GetValue(scopes) ?? []],
        };
    }

    private void Check(CommandResult result)
    {
        var name = result.GetResult(who) is { Tokens: [var token, ..] } ? token.Value : Anonymous.Name;
        var kind = TypicalPrincipal.All.FirstOrDefault(kind => kind.Name == name);
        if (kind == Anonymous && new Option[] { organisations, projects, scopes }.Any(option => result.GetResult(option) is not null))
        {
            result.AddError("Whoever is anonymous has no organisation, project or scope. Say with --as who it is.");
        }

        Require(result, organisations, kind?.Principal.Organisations.Length > 0 && kind.Principal.HasRole(Roles.Steward), "Name with --organisation whose steward it is.");
        Require(result, projects, kind?.Principal.Projects.Length > 0, "Name with --projects of which project it is a member.");
    }

    private static void Require(CommandResult result, Option option, bool isNeeded, string remedy)
    {
        if (isNeeded && result.GetResult(option) is null)
        {
            result.AddError(remedy);
        }
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true, Arity = ArgumentArity.OneOrMore };
}
