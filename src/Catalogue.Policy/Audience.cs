namespace Catalogue.Policy;

/// <summary>
/// Who may read a coordinate, from least to most: each audience reads what the ones before it read.
/// <see cref="Granted"/> and <see cref="Steward"/> are decided per row, the others by the principal alone.
/// </summary>
public enum Audience
{
    Anonymous,
    Registered,
    Granted,
    Steward,
    Auditor,
    Admin,
}
