namespace Catalogue.Policy;

/// <summary>
/// Stands for the shape of a compiled policy in the key of a cached plan: equal for principals who get the same
/// verdicts and predicates, whoever they are, and different as soon as one verdict differs.
/// </summary>
public readonly record struct PolicyFingerprint(ulong High, ulong Low)
{
    public override string ToString() => $"{High:x16}{Low:x16}";
}
