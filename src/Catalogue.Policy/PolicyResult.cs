using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Catalogue.Policy;

/// <summary>A policy, or every reason for which the document is none.</summary>
public sealed record PolicyResult(AccessPolicy? Policy, ImmutableArray<PolicyFault> Faults)
{
    [MemberNotNullWhen(true, nameof(Policy))]
    public bool IsValid => Policy is not null;
}
