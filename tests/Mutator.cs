using System.Text;

namespace Catalogue.Tests;

/// <summary>Makes inputs out of well-formed ones: bits flipped, pieces cut, moved and repeated, tokens inserted, nesting amplified, UTF-8 broken.</summary>
/// <param name="seeds">The well-formed inputs.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> seeds)
{
    private const int MostMutations = 4;
    private const int MostBytes = 64 * 1024;
    private const int DeepestNesting = 20_000;

    private static readonly byte[][] Tokens = [.. new[]
    {
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", ".", ",", "#", "\"", "\"\"\"", "\\\"\"\"", "\\", "'",
        " ", "\t", "\r", "\n", "\r\n", "\0", "\u007F", "\uFEFF", "\u2028", "é", "\U0001F600", "\\u{1F600}", "\\u{110000}", "\\u{}", "\\ud83d\\ude00", "\\ud800", "\\udc00", "\\u00",
        "0", "-0", "00", "-", "1.", "1e", "1e999", "9999999999999999999999", "0x1F", "1_000", "null", "true", "false", "on", "query", "mutation", "subscription", "fragment",
        "extend", "schema", "type", "input", "enum", "union", "interface", "implements", "directive", "repeatable", "scalar", "__typename", "__schema", "__type(name: \"A\")",
        "@include(if: $a)", "@skip(if: true)", "@deprecated", "...F", "... on A", "a: b", "a(b: {c: [1, $d]})", "($a: [Int!]! = [1])", "{a", "}}", "\"\"", "\"\"\"\"\"\"",
    }.Select(Encoding.UTF8.GetBytes)];

    private static readonly (byte[] Open, byte[] Close)[] Brackets = [.. new[]
    {
        ("{", "}"), ("[", "]"), ("(", ")"), ("{a", "}"), ("{a:", "}"), ("{...{", "}}"), ("{... on A", "}"), ("[[", "]]"), ("{a(b:[", "])}"), ("\"", "\""), ("@a(b:", ")"),
    }.Select(pair => (Encoding.UTF8.GetBytes(pair.Item1), Encoding.UTF8.GetBytes(pair.Item2)))];

    // Overlong forms, a surrogate, beyond U+10FFFF, a lone continuation, beginnings without an end.
    private static readonly byte[][] BrokenUtf8 = [[0xC0, 0x80], [0xC1, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xFF], [0xFE, 0xFF]];

    /// <summary>The input of a number: always the same, whatever was made before.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(number);
        var input = new List<byte>(seeds[random.Next(seeds.Count)]);
        for (var i = 1 + random.Next(MostMutations); i > 0; i--)
        {
            Mutate(input, random);
        }

        return [.. input];
    }

    private void Mutate(List<byte> input, Random random)
    {
        switch (random.Next(100))
        {
            case < 15:
                FlipBit(input, random);
                break;
            case < 40:
                Replace(input, random, Pick(Tokens, random));
                break;
            case < 55:
                input.InsertRange(random.Next(input.Count + 1), Pick(Tokens, random));
                break;
            case < 65:
                Replace(input, random, []);
                break;
            case < 75:
                Copy(input, input, random);
                break;
            case < 87:
                Copy(Pick(seeds, random), input, random);
                break;
            case < 92:
                Truncate(input, random);
                break;
            case < 96:
                input.InsertRange(random.Next(input.Count + 1), Pick(BrokenUtf8, random));
                break;
            default:
                Nest(input, random);
                break;
        }
    }

    private static void FlipBit(List<byte> input, Random random)
    {
        if (input.Count > 0)
        {
            input[random.Next(input.Count)] ^= (byte)(1 << random.Next(8));
        }
    }

    private static void Truncate(List<byte> input, Random random)
    {
        var length = random.Next(input.Count + 1);
        input.RemoveRange(length, input.Count - length);
    }

    /// <summary>Puts other bytes in the place of a short piece.</summary>
    private static void Replace(List<byte> input, Random random, byte[] other)
    {
        var start = random.Next(input.Count + 1);
        input.RemoveRange(start, Math.Min(random.Next(12), input.Count - start));
        input.InsertRange(start, other);
    }

    /// <summary>Inserts a piece of one input into another, or into the same.</summary>
    private static void Copy(IReadOnlyList<byte> source, List<byte> target, Random random)
    {
        var start = random.Next(source.Count + 1);
        var length = Math.Min(random.Next(200), source.Count - start);
        if (target.Count + length <= MostBytes)
        {
            target.InsertRange(random.Next(target.Count + 1), [.. source.Skip(start).Take(length)]);
        }
    }

    /// <summary>Wraps a piece in brackets: mostly a few times, seldom so often that every stack would be exhausted.</summary>
    private static void Nest(List<byte> input, Random random)
    {
        var (open, close) = Pick(Brackets, random);
        var times = random.Next(10) switch { < 7 => 1 + random.Next(8), < 9 => random.Next(400), _ => random.Next(DeepestNesting) };
        var start = random.Next(input.Count + 1);
        input.InsertRange(start + random.Next(input.Count - start + 1), Repeat(close, times));
        input.InsertRange(start, Repeat(open, times));
    }

    private static byte[] Repeat(byte[] piece, int times)
    {
        var repeated = new byte[piece.Length * times];
        for (var i = 0; i < times; i++)
        {
            piece.CopyTo(repeated, i * piece.Length);
        }

        return repeated;
    }

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
