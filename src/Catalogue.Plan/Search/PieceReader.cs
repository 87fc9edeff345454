using System.Collections.Frozen;

namespace Catalogue.Plan.Search;

/// <summary>Cuts a text into pieces of words and folds them.</summary>
internal sealed class PieceReader
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided =
        new[] { "l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu", "presqu", "entr" }
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Piece> pieces = [];
    private char[] folded = new char[256];
    private int length;
    private bool inside;
    private PieceLink gap;
    private LetterKind previous;

    public int Count => pieces.Count;

    public Piece this[int index] => pieces[index];

    public ReadOnlySpan<char> Folded(int start, int count) => folded.AsSpan(start, count);

    public void Read(ReadOnlySpan<char> text)
    {
        pieces.Clear();
        (length, inside, gap, previous) = (0, false, PieceLink.None, LetterKind.Lower);
        Span<char> letters = stackalloc char[Folding.MaxExpansion];
        for (var at = 0; at < text.Length; at++)
        {
            at += TakePlain(text[at..], at);
            if (at == text.Length)
            {
                return;
            }

            var count = Folding.Fold(text[at], letters);
            if (count > 0 && !char.IsLetterOrDigit(letters[0]))
            {
                Separate(letters[0]);
            }
            else if (count > 0 && !Take(text, at, letters[..count]))
            {
                return;
            }
        }
    }

    // Most of a text is runs of plain small letters, which go on with the piece as they are. Returns how many were taken.
    private int TakePlain(ReadOnlySpan<char> text, int at)
    {
        if (!inside || previous != LetterKind.Lower)
        {
            return 0;
        }

        var run = 0;
        while (run < text.Length && text[run] is >= 'a' and <= 'z')
        {
            run++;
        }

        if (run > 0)
        {
            Append(text[..run], at + run);
        }

        return run;
    }

    private void Separate(char separator)
    {
        var link = separator switch
        {
            '_' => PieceLink.Code,
            '\'' => PieceLink.Apostrophe,
            '-' => PieceLink.Hyphen,
            _ => PieceLink.None,
        };
        gap = inside || (link == PieceLink.Code && gap == PieceLink.Code) ? link : PieceLink.None;
        inside = false;
    }

    private bool Take(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> letters)
    {
        var kind = KindOf(text[at]);
        if (!inside || IsBoundary(kind, text, at))
        {
            if (!inside && gap == PieceLink.Apostrophe)
            {
                DropElided();
            }

            if (pieces.Count == Terms.MaxPieces)
            {
                return false;
            }

            pieces.Add(new Piece(inside ? PieceLink.Code : gap, length, length, at, at));
        }

        Append(letters, at + 1);
        (inside, previous) = (true, kind);
        return true;
    }

    private void DropElided()
    {
        var last = pieces[^1];
        if (last.Link is PieceLink.None or PieceLink.Hyphen && Elided.Contains(Folded(last.Start, last.End - last.Start)))
        {
            pieces.RemoveAt(pieces.Count - 1);
            (length, gap) = (last.Start, PieceLink.None);
        }
    }

    // Adds letters to the last piece, which then reaches so far in the text.
    private void Append(ReadOnlySpan<char> letters, int to)
    {
        if (length + letters.Length > folded.Length)
        {
            Array.Resize(ref folded, Math.Max(folded.Length * 2, length + letters.Length));
        }

        letters.CopyTo(folded.AsSpan(length));
        length += letters.Length;
        pieces[^1] = pieces[^1] with { End = length, To = to };
    }

    private bool IsBoundary(LetterKind kind, ReadOnlySpan<char> text, int at) => (previous, kind) switch
    {
        (LetterKind.Digit, LetterKind.Digit) => false,
        (LetterKind.Digit, _) or (_, LetterKind.Digit) => true,
        (LetterKind.Lower, LetterKind.Upper) => true,
        // The last capital of XMLParser begins a word, that of CNILs does not.
        (LetterKind.Upper, LetterKind.Upper) => BeginsLower(text[(at + 1)..], 2),
        _ => false,
    };

    private static bool BeginsLower(ReadOnlySpan<char> text, int wanted)
    {
        Span<char> letters = stackalloc char[Folding.MaxExpansion];
        foreach (var letter in text)
        {
            if (Folding.Fold(letter, letters) == 0)
            {
                continue;
            }

            if (!char.IsLetter(letter) || KindOf(letter) != LetterKind.Lower)
            {
                return false;
            }

            if (--wanted == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static LetterKind KindOf(char letter) =>
        char.IsUpper(letter) ? LetterKind.Upper : char.IsLetter(letter) ? LetterKind.Lower : LetterKind.Digit;
}
