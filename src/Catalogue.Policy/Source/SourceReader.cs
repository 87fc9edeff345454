using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalogue.Policy.Source;

/// <summary>
/// Reads YAML into <see cref="SourceNode"/>s. Only what a policy needs: one document of plain mappings, lists and
/// scalars. Anchors, aliases, tags and deep nesting are refused: what an officer reads must be what is meant.
/// </summary>
internal sealed class SourceReader
{
    private const int GreatestDepth = 16;

    private readonly string text;
    private readonly Faults faults;
    private readonly IParser parser;

    private SourceReader(string text, Faults faults)
    {
        this.text = text.TrimStart('\uFEFF');
        this.faults = faults;
        parser = new Parser(new StringReader(this.text));
    }

    /// <summary>The document's root mapping, or null where there is none; every reason is in the faults.</summary>
    public static SourceNode.Mapping? Read(string text, Faults faults)
    {
        try
        {
            return new SourceReader(text, faults).ReadDocument();
        }
        catch (YamlException exception)
        {
            faults.Add(PlaceOf(exception.Start), $"This is not YAML: {exception.Message}", "Correct the syntax.");
            return null;
        }
    }

    private SourceNode.Mapping? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            faults.Add(new Place(1, 1), "The policy is empty.", "Start it with `version: 1`.");
            return null;
        }

        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            faults.Add(PlaceOf(second.Start), "A second document follows.", "Keep the policy in one document.");
        }

        if (root is SourceNode.Mapping mapping)
        {
            return mapping;
        }

        faults.Add(root, "The policy is not a mapping.", "Start it with `version: 1`.");
        return null;
    }

    private SourceNode ReadNode(int depth)
    {
        if (depth > GreatestDepth)
        {
            throw new YamlException(Current.Start, Current.End, $"nested deeper than {GreatestDepth}.");
        }

        RefuseSharing();
        return Current switch
        {
            MappingStart => ReadMapping(depth),
            SequenceStart => ReadSequence(depth),
            AnchorAlias alias => ReadAlias(alias),
            _ => ReadScalar(parser.Consume<Scalar>()),
        };
    }

    private ParsingEvent Current => parser.Accept<ParsingEvent>(out var current)
        ? current
        : throw new YamlException("the document ends too early.");

    private void RefuseSharing()
    {
        if (Current is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            faults.Add(PlaceOf(node.Start), $"Anchor `&{node.Anchor.Value}`.", "Write the rule out where it holds.");
        }

        if (!node.Tag.IsEmpty)
        {
            faults.Add(PlaceOf(node.Start), $"Tag `{node.Tag.Value}`.", "Leave it out.");
        }
    }

    private SourceNode ReadMapping(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<(SourceNode.Scalar, SourceNode)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is SourceNode.Scalar name)
            {
                entries.Add((name, value));
            }
            else
            {
                faults.Add(key, "A key that is not a word.", "Keys are words.");
            }
        }

        return new SourceNode.Mapping([.. entries], PlaceOf(start.Start));
    }

    private SourceNode ReadSequence(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<SourceNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SourceNode.Sequence([.. items], PlaceOf(start.Start));
    }

    private SourceNode ReadAlias(AnchorAlias alias)
    {
        parser.Consume<AnchorAlias>();
        faults.Add(PlaceOf(alias.Start), $"Alias `*{alias.Value.Value}`.", "Write the rule out where it holds.");
        return new SourceNode.Mapping([], PlaceOf(alias.Start));
    }

    private SourceNode.Scalar ReadScalar(Scalar scalar)
    {
        var at = PlaceOf(scalar.Start);
        var quoted = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted;
        var (raw, rawAt) = (text[(int)scalar.Start.Index..(int)scalar.End.Index], at);
        if (scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal)
        {
            // A block's text begins on the line after its sign.
            (raw, rawAt) = (raw[(raw.IndexOf('\n', StringComparison.Ordinal) + 1)..], new Place(at.Line + 1, 1));
        }

        // What is meant is the value; the raw text only knows its places better.
        return SameButForSpace(raw, scalar.Value)
            ? new SourceNode.Scalar(scalar.Value, quoted, raw, rawAt, at)
            : new SourceNode.Scalar(scalar.Value, quoted, scalar.Value, at, at);
    }

    private static bool SameButForSpace(string raw, string value) =>
        raw.Where(c => !char.IsWhiteSpace(c)).SequenceEqual(value.Where(c => !char.IsWhiteSpace(c)));

    private static Place PlaceOf(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
