namespace Catalogue.Policy.Rules;

/// <summary>What a writer must be of one row.</summary>
[Flags]
internal enum RowNeeds
{
    None = 0,
    Granted = 1,
    Steward = 2,
}
