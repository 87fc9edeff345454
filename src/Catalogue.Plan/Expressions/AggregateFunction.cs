namespace Catalogue.Plan.Expressions;

/// <summary>
/// What is made of a value over many rows. Rows in which the value is null do not take part. No function depends on the
/// order in which rows are read.
/// </summary>
public enum AggregateFunction
{
    /// <summary>In how many rows there is a value.</summary>
    Count,

    /// <summary>How many different values there are. Strings differ by their code points; a text differs from another where it does in either language.</summary>
    Distinct,

    /// <summary>The first value in the order of <see cref="Nodes.OrderTerm"/>; null where there is none. For numbers, dates, instants and strings.</summary>
    Min,

    /// <summary>The last one, likewise.</summary>
    Max,

    /// <summary>
    /// The sum of numbers, exact until it is rounded once; null where there is none. That of integers is an integer, and null
    /// where it is none of 64 bits; that of floats is null where it is not finite.
    /// </summary>
    Sum,

    /// <summary>The exact sum divided by the count, a float; null where there is no number or the sum is not finite.</summary>
    Average,
}
