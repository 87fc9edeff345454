using System.Globalization;

namespace Catalogue.GraphQL;

/// <summary>One step of a path into a response or into an input value: a response key, or a list index.</summary>
public readonly record struct PathSegment
{
    /// <summary>A step by key.</summary>
    public PathSegment(string key) => Key = key;

    /// <summary>A step by list index, from 0.</summary>
    public PathSegment(int index) => Index = index;

    /// <summary>The key, or null when this is a list index.</summary>
    public string? Key { get; }

    /// <summary>The list index; 0 when this is a key.</summary>
    public int Index { get; }

    public static implicit operator PathSegment(string key) => new(key);

    public static implicit operator PathSegment(int index) => new(index);

    public override string ToString() => Key ?? Index.ToString(CultureInfo.InvariantCulture);
}
