namespace Catalogue.Policy.Tracing;

/// <summary>What one step of a derivation is.</summary>
public enum TraceKind
{
    /// <summary>What follows of all steps below.</summary>
    Verdict,

    /// <summary>A rule that lets somebody see or read.</summary>
    Permission,

    /// <summary>A rule that takes away; it does where its rule is true or unknown.</summary>
    Prohibition,

    /// <summary>Whether the principal belongs to an audience, or to one above it.</summary>
    Audience,

    /// <summary>A rule, or a part of one.</summary>
    Rule,

    /// <summary>A node that a rule leads to.</summary>
    Node,
}
