using Catalogue.Engine.Schema;

namespace Catalogue.Engine.Execution;

/// <summary>A document and the API that it was validated against: what is valid for one caller may name what does not exist for another.</summary>
internal readonly struct DocumentKey(ServedSchema schema, QueryBytes query) : IEquatable<DocumentKey>
{
    private readonly ServedSchema schema = schema;
    private readonly QueryBytes query = query;

    public int Length => query.Length;

    /// <summary>The same key over bytes of its own, to be kept when the request's buffer is gone.</summary>
    public DocumentKey Copy() => new(schema, query.Copy());

    public bool Equals(DocumentKey other) => ReferenceEquals(schema, other.schema) && query.Equals(other.query);

    public override bool Equals(object? obj) => obj is DocumentKey other && Equals(other);

    // Few APIs are served, and most documents to one of them.
    public override int GetHashCode() => query.GetHashCode();
}
