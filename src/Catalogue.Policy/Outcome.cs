namespace Catalogue.Policy;

/// <summary>What a verdict says for every row alike. <see cref="Deny"/> is the zero value: what nobody decided is denied.</summary>
public enum Outcome
{
    /// <summary>The value is readable in no row: null and an error in a selection, a rejected operation in an argument.</summary>
    Deny = 0,

    /// <summary>In some rows, or in all, something else stands for the value: a blurred value or null, never an error.</summary>
    Mask,

    /// <summary>The value is readable in every row that is visible.</summary>
    Allow,
}
