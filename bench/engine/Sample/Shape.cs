namespace Catalogue.Benchmarks.Sample;

/// <summary>The shapes of response that are measured.</summary>
public enum Shape
{
    /// <summary>One dataset by id, five scalars.</summary>
    Small,

    /// <summary>100 variables of three scalars.</summary>
    List,

    /// <summary>25 tables with 20 variables of four scalars each, about 80 kB.</summary>
    Nested,
}
