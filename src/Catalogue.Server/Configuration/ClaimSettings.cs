using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Catalogue.Server.Configuration;

/// <summary>What one issuer's claims mean here. A role of one issuer says nothing about another's of the same name, so each is mapped by itself.</summary>
internal sealed record ClaimSettings
{
    /// <summary>A claim's name, or the way to it through objects, such as <c>realm_access.roles</c>.</summary>
    public string RolesClaim { get; init; } = "roles";

    /// <summary>From the issuer's roles to ours; a role that is not named counts for nothing.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Roles { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Null: the issuer does not say who belongs to an organisation.</summary>
    public string? OrganisationsClaim { get; init; }

    /// <summary>From the claim's values to ids; null: the values are ids.</summary>
    public FrozenDictionary<string, ImmutableArray<string>>? Organisations { get; init; }

    /// <summary>Null: the issuer does not say who takes part in a project.</summary>
    public string? ProjectsClaim { get; init; }

    /// <summary>From the claim's values to ids; null: the values are ids.</summary>
    public FrozenDictionary<string, ImmutableArray<string>>? Projects { get; init; }

    /// <summary>From the issuer's scopes to those that the policy names, of which another counts for nothing; null: the issuer's are the policy's.</summary>
    public FrozenDictionary<string, ImmutableArray<string>>? Scopes { get; init; } = FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The scope that a token must have; null: any.</summary>
    public string? Scope { get; init; }
}
