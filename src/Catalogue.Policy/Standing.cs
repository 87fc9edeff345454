namespace Catalogue.Policy;

/// <summary>How a principal stands to a coordinate, as told to that principal. It never depends on data.</summary>
public enum Standing
{
    Deny = 0,

    /// <summary>A blurred value or null in every row.</summary>
    Mask,

    /// <summary>Clear in some rows, which the rule names; blurred or null in the others.</summary>
    Depends,

    Allow,
}
