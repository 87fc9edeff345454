namespace Catalogue.Policy.Explaining;

/// <summary>Which way an access goes when a policy changes.</summary>
public enum AccessEffect
{
    /// <summary>More is readable.</summary>
    Gains,

    /// <summary>Less is readable.</summary>
    Loses,

    /// <summary>Other rows than before, or blurred otherwise: more for some rows, less for others.</summary>
    Differs,
}
