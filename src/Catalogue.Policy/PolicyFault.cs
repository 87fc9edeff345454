namespace Catalogue.Policy;

/// <summary>Something wrong with a policy document: where (lines and columns from 1), what, and what to do about it.</summary>
public sealed record PolicyFault(string File, int Line, int Column, string Message, string Remedy)
{
    public override string ToString() => $"{File}({Line},{Column}): {Message} {Remedy}";
}
