namespace Catalogue.Policy.Tests;

/// <summary>One principal for each audience.</summary>
internal static class Principals
{
    public static readonly Principal Registered = new() { Subject = "ada", IsAuthenticated = true };

    public static readonly Principal Member = Registered with { Projects = ["project-hydro"] };

    public static readonly Principal Steward = Registered with { Roles = [Roles.Steward], Organisations = ["org-cnam"] };

    public static readonly Principal Auditor = Registered with { Roles = [Roles.Auditor] };

    public static readonly Principal Admin = Registered with { Roles = [Roles.Admin] };

    public static Principal Of(string name) => name switch
    {
        "anonymous" => Principal.Anonymous,
        "registered" => Registered,
        "member" => Member,
        "steward" => Steward,
        "auditor" => Auditor,
        "admin" => Admin,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such principal."),
    };
}
