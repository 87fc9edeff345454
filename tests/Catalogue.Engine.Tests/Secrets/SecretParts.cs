namespace Catalogue.Engine.Tests.Secrets;

/// <summary>SECRET coordinates that a test puts into the real model.</summary>
[Flags]
internal enum SecretParts
{
    None = 0,

    /// <summary><c>Dataset.embargoNote</c>: stewards, row by row.</summary>
    Note = 1,

    /// <summary><c>Dataset.embargoLevel</c>, with an enum of its own: auditors.</summary>
    Level = 2,

    /// <summary><c>Dataset.embargoes</c>, its edge's properties and the type <c>Embargo</c> that it leads to: auditors.</summary>
    Embargo = 4,

    /// <summary>The only property of an edge (<c>Project.partners</c>): auditors.</summary>
    Share = 8,

    /// <summary>One property of an edge among others (<c>Project.uses</c>), with an enum of its own: administrators.</summary>
    Risk = 16,

    All = Note | Level | Embargo | Share | Risk,
}
