namespace Catalogue.Policy.Checking;

/// <summary>What a rule can come out as, over all rows and principals.</summary>
[Flags]
internal enum Truths
{
    None = 0,
    False = 1,
    Unknown = 2,
    True = 4,
    All = False | Unknown | True,
}
