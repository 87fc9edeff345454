using Catalogue.Plan.Changes;

namespace Catalogue.Exchange.Sources;

/// <summary>UTF-8 text from a file, whole or one of its lines, that can say which place a byte offset is.</summary>
internal sealed class SourceText(string file, int firstLine, ReadOnlyMemory<byte> utf8)
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public ReadOnlySpan<byte> Utf8 => utf8.Span;

    /// <summary>The file's bytes without a byte order mark.</summary>
    public static SourceText Of(SourceFile file)
    {
        ReadOnlyMemory<byte> bytes = File.ReadAllBytes(file.Path);
        return new SourceText(file.Name, 1, WithoutMark(bytes));
    }

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>The place of a byte, its column counted in characters; a byte inside a character is at that character.</summary>
    public SourcePosition At(int offset)
    {
        var before = utf8.Span[..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        var column = 1;
        foreach (var unit in line)
        {
            if ((unit & 0b1100_0000) != 0b1000_0000)
            {
                column++;
            }
        }

        return new SourcePosition(file, firstLine + before.Count((byte)'\n'), column);
    }
}
