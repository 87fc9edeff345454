using Catalogue.Policy;

namespace Catalogue.Engine.Tests.Mutations;

/// <summary>Who writes to the seed.</summary>
internal static class Writers
{
    /// <summary>Of the organisation that publishes the main base.</summary>
    public static readonly Principal Steward = new() { Subject = "https://id.example.org s.bernard", IsAuthenticated = true, Roles = [Roles.Steward], Organisations = ["org-cnam"] };

    public static readonly Principal Admin = new() { Subject = "https://id.example.org a.dubois", IsAuthenticated = true, Roles = [Roles.Admin] };
}
