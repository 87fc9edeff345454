namespace Catalogue.Exchange.Sources;

/// <summary>
/// The lines of a stream, one at a time, without their ends. A line longer than <see cref="MaxLength"/> is skipped and
/// shows as <see cref="IsTooLong"/>, so that a file without line ends cannot fill the memory.
/// </summary>
internal sealed class LineSource(Stream stream)
{
    public const int MaxLength = 1 << 20;

    private byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private bool atEnd;

    /// <summary>Valid until the next call of <see cref="MoveNext"/>; empty where the line is too long.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>The number of the current line, from 1.</summary>
    public int Number { get; private set; }

    public bool IsTooLong { get; private set; }

    public bool MoveNext()
    {
        IsTooLong = false;
        var length = FindEnd();
        if (length < 0)
        {
            return false;
        }

        Number++;
        var line = IsTooLong ? default : buffer.AsMemory(next, length);
        Current = Number == 1 ? SourceText.WithoutMark(WithoutReturn(line)) : WithoutReturn(line);
        next = Math.Min(next + length + 1, end);
        return true;
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) =>
        line.Span.EndsWith("\r"u8) ? line[..^1] : line;

    private int FindEnd()
    {
        var searched = 0;
        while (true)
        {
            var found = buffer.AsSpan(next + searched, end - next - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                IsTooLong |= searched + found > MaxLength;
                return searched + found;
            }

            searched = end - next;
            if (atEnd)
            {
                return searched == 0 && !IsTooLong ? -1 : searched;
            }

            if (searched > MaxLength)
            {
                IsTooLong = true;
                searched = 0;
                next = end;
            }

            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(next, end - next).CopyTo(buffer);
        end -= next;
        next = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer.AsSpan(end));
        end += read;
        atEnd = read == 0;
    }
}
