namespace Catalogue.Policy.Tracing;

/// <summary>What a rule comes out as. In this order <c>and</c> is the lesser, <c>or</c> the greater.</summary>
public enum Truth
{
    False,

    /// <summary>A value is missing: no permission, and a prohibition.</summary>
    Unknown,

    True,
}
