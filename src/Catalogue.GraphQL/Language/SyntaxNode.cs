namespace Catalogue.GraphQL.Language;

/// <summary>A node of a parsed document. Nodes are immutable and compare by reference.</summary>
public abstract class SyntaxNode(Location location)
{
    /// <summary>Where the node stands in its source; a description belongs to what it describes.</summary>
    public Location Location { get; } = location;

    /// <summary>The node as GraphQL text, see <see cref="Printer"/>.</summary>
    public override string ToString() => Printer.Print(this);
}
