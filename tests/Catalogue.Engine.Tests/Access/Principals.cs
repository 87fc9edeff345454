using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Access;

/// <summary>One of every kind of principal, with what the random graphs have.</summary>
internal static class Principals
{
    private static readonly Principal Registered = new() { Subject = "r.martin", IsAuthenticated = true };

    public static readonly Principal[] All =
    [
        Principal.Anonymous,
        Registered,
        Registered with { Projects = ["project-0", "project-1", "project-2"], Scopes = ["read:all"] },
        Registered with { Roles = [Roles.Steward], Organisations = ["organisation-0", "organisation-1"] },
        Registered with { Roles = [Roles.Steward], Organisations = ["organisation-2"], Projects = ["project-3", "project-4"] },
        Registered with { Roles = [Roles.Auditor], Scopes = ["counts"] },
    ];
}
