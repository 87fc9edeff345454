using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Policy;

/// <summary>A policy, or every reason for which the document is none.</summary>
public sealed record PolicyResult(AccessPolicy? Policy, ImmutableArray<PolicyFault> Faults)
{
    [MemberNotNullWhen(true, nameof(Policy))]
    public bool IsValid => Policy is not null;

    /// <summary>The policy of a document that must be right, such as the one that a server starts with.</summary>
    /// <exception cref="InvalidOperationException">There are faults; the message lists them all.</exception>
    public AccessPolicy GetPolicy() => Policy
        ?? throw new InvalidOperationException("The policy is not valid:\n" + string.Join('\n', Faults));
}
