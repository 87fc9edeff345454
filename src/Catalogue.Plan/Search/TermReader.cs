using System.Text;

namespace Catalogue.Plan.Search;

/// <summary>
/// Reads the terms of one text after the other (see <see cref="Terms"/>) without making strings of them. Not safe for
/// concurrent use.
/// </summary>
public sealed class TermReader
{
    private readonly PieceReader pieces = new();
    private readonly List<Term> terms = [];
    private readonly StringBuilder name = new();

    /// <summary>The number of terms of the text last read.</summary>
    public int Count => terms.Count;

    /// <summary>A term of the text last read; valid until the next is read.</summary>
    public ReadOnlySpan<char> this[int index] => pieces.Folded(terms[index].Start, terms[index].Length);

    /// <summary>The part of the text that the term comes from.</summary>
    public Range Source(int index) => terms[index].From..terms[index].To;

    /// <summary>Reads what a text can be found by: in the order of the text, repeated where the text repeats it.</summary>
    public void ReadTerms(ReadOnlySpan<char> text)
    {
        terms.Clear();
        pieces.Read(text);
        for (var first = 0; first < pieces.Count; first++)
        {
            AddRuns(first);
        }
    }

    /// <summary>Reads what is meant by the words of a search or of a name.</summary>
    public void ReadWords(ReadOnlySpan<char> text)
    {
        terms.Clear();
        pieces.Read(text);
        for (var first = 0; first < pieces.Count && terms.Count < Terms.MaxWords;)
        {
            var next = first + 1;
            while (next < pieces.Count && pieces[next].Link is PieceLink.Code or PieceLink.Apostrophe)
            {
                next++;
            }

            Add(first, Math.Min(next, first + Terms.MaxJoined) - 1);
            first = next;
        }
    }

    /// <summary>Reads a text as a name (<see cref="Terms.Name"/>).</summary>
    public string ReadName(ReadOnlySpan<char> text)
    {
        ReadWords(text);
        name.Clear();
        for (var index = 0; index < Count; index++)
        {
            name.Append(index > 0 ? " " : string.Empty).Append(this[index]);
        }

        return name.ToString();
    }

    private void AddRuns(int first)
    {
        for (var last = first; last < Math.Min(pieces.Count, first + Terms.MaxJoined); last++)
        {
            if (last > first && (pieces[last].Link == PieceLink.None || pieces[last].Start - pieces[first].Start >= Terms.MaxLength))
            {
                return;
            }

            Add(first, last);
        }
    }

    private void Add(int first, int last)
    {
        var (start, end) = (pieces[first].Start, pieces[last].End);
        terms.Add(new Term(start, Math.Min(end - start, Terms.MaxLength), pieces[first].From, pieces[last].To));
    }
}
