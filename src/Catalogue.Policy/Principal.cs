using System.Collections.Immutable;

namespace Catalogue.Policy;

/// <summary>Who asks, as far as the policy cares: what a validated token says, nothing of the request.</summary>
public sealed record Principal
{
    /// <summary>Someone without a token.</summary>
    public static readonly Principal Anonymous = new() { Subject = "", IsAuthenticated = false };

    /// <summary>The identity, unique across issuers; empty for <see cref="Anonymous"/>.</summary>
    public required string Subject { get; init; }

    public required bool IsAuthenticated { get; init; }

    /// <summary>See <see cref="Policy.Roles"/>; without authentication they count for nothing.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The ids of the organisations that the principal belongs to.</summary>
    public ImmutableArray<string> Organisations { get; init; } = [];

    /// <summary>The ids of the projects that the principal takes part in.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>The scopes that the token grants its application, by the names that the policy knows.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Whether the principal is authenticated and has the role.</summary>
    public bool HasRole(string role) => IsAuthenticated && Roles.Contains(role, StringComparer.Ordinal);

    /// <summary>Whether the principal is authenticated and the token has the scope.</summary>
    public bool HasScope(string scope) => IsAuthenticated && !Scopes.IsDefault && Scopes.Contains(scope, StringComparer.Ordinal);
}
