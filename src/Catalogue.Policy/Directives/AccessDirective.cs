using System.Collections.Immutable;

namespace Catalogue.Policy.Directives;

/// <summary>
/// A condition that the model's SDL puts on one of its coordinates. It holds beside what the policy document says of the
/// coordinate, and can stand for the line there: both must be met where both speak.
/// </summary>
/// <param name="At">What it is on, and where it stands.</param>
public abstract record AccessDirective(DirectivePlace At)
{
    /// <summary><c>@authenticated</c>: whoever is signed in.</summary>
    public sealed record Authenticated(DirectivePlace At) : AccessDirective(At);

    /// <summary><c>@authorize</c>: an audience or a policy by its name, any one of some roles, or both; whoever is signed in where neither is said.</summary>
    /// <param name="At">See <see cref="AccessDirective"/>.</param>
    /// <param name="Policy">Null where none is said.</param>
    /// <param name="Roles">Null where none are said.</param>
    public sealed record Authorize(DirectivePlace At, string? Policy, ImmutableArray<string>? Roles) : AccessDirective(At);

    /// <summary><c>@requiresScopes</c>: a token with all the scopes of one of the sets.</summary>
    public sealed record RequiresScopes(DirectivePlace At, ImmutableArray<ImmutableArray<string>> Scopes) : AccessDirective(At);
}
