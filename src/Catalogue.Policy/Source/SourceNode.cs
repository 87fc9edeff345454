using System.Collections.Immutable;

namespace Catalogue.Policy.Source;

/// <summary>A piece of a YAML document with its place. Keys may repeat: that is for the reader to report.</summary>
internal abstract record SourceNode(Place At)
{
    /// <summary>A scalar: its value, and the text exactly as it stands in the file from <see cref="RawAt"/> on, so that places inside can be told.</summary>
    public sealed record Scalar(string Value, bool IsQuoted, string Raw, Place RawAt, Place At) : SourceNode(At);

    public sealed record Sequence(ImmutableArray<SourceNode> Items, Place At) : SourceNode(At);

    public sealed record Mapping(ImmutableArray<(Scalar Key, SourceNode Value)> Entries, Place At) : SourceNode(At);
}
