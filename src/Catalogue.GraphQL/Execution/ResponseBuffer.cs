using System.Buffers;

namespace Catalogue.GraphQL.Execution;

/// <summary>
/// The bytes of a response in pooled segments: written once, never copied to grow, cut back to a saved
/// <see cref="Position"/> for null propagation. Not safe for concurrent use. Spans from <see cref="GetSpan"/>
/// are valid until the next call.
/// </summary>
public sealed class ResponseBuffer : IBufferWriter<byte>, IDisposable
{
    private const int DefaultSegmentBytes = 16 * 1024;
    private const int LargestSegmentBytes = 1024 * 1024;

    private readonly int _firstSegmentBytes;
    private byte[][] _segments = new byte[4][];
    private int[] _lengths = new int[4];
    private int _last;
    private byte[] _current;
    private int _used;
    private long _before;

    public ResponseBuffer(int firstSegmentBytes = DefaultSegmentBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstSegmentBytes);
        _firstSegmentBytes = firstSegmentBytes;
        _current = ArrayPool<byte>.Shared.Rent(firstSegmentBytes);
        _segments[0] = _current;
    }

    /// <summary>How many bytes are written; save it to <see cref="Truncate"/> to it.</summary>
    public long Position => _before + _used;

    /// <summary>How many segments the bytes lie in, at least one.</summary>
    public int SegmentCount => _last + 1;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        var current = _current;
        if ((uint)Math.Max(sizeHint, 1) > (uint)(current.Length - _used))
        {
            current = Grow(sizeHint);
        }

        return current.AsSpan(_used);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _current.AsMemory(_used);
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_current.Length - _used));
        _used += count;
    }

    public void WriteByte(byte value)
    {
        var current = _current;
        if ((uint)_used >= (uint)current.Length)
        {
            current = Grow(1);
        }

        current[_used++] = value;
    }

    /// <summary>Appends the bytes; a long run is spread over segments.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.TryCopyTo(_current.AsSpan(_used)))
        {
            _used += bytes.Length;
            return;
        }

        WriteAcross(bytes);
    }

    /// <summary>Appends both, most often a name and its value, with one look at the room there is.</summary>
    public void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var room = _current.AsSpan(_used);
        if (first.TryCopyTo(room) && second.TryCopyTo(room[first.Length..]))
        {
            _used += first.Length + second.Length;
            return;
        }

        Write(first);
        Write(second);
    }

    /// <summary>Forgets everything after <paramref name="position"/>, which is at most <see cref="Position"/>.</summary>
    public void Truncate(long position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, Position);
        while (position < _before)
        {
            ArrayPool<byte>.Shared.Return(_current);
            _last--;
            _current = _segments[_last];
            _before -= _lengths[_last];
        }

        _used = (int)(position - _before);
    }

    /// <summary>Empties the buffer for the next response; the first segment is kept.</summary>
    public void Reset() => Truncate(0);

    /// <summary>What is written in one of the segments, valid until the buffer is written to.</summary>
    public ReadOnlyMemory<byte> Segment(int index) =>
        index == _last ? _current.AsMemory(0, _used) : _segments[index].AsMemory(0, _lengths[index]);

    /// <summary>Copies what is written, for instance to a PipeWriter.</summary>
    public void CopyTo(IBufferWriter<byte> destination)
    {
        for (var i = 0; i <= _last; i++)
        {
            destination.Write(Segment(i).Span);
        }
    }

    public async ValueTask CopyToAsync(Stream destination, CancellationToken cancellationToken)
    {
        for (var i = 0; i <= _last; i++)
        {
            await destination.WriteAsync(Segment(i), cancellationToken).ConfigureAwait(false);
        }
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Position];
        var at = 0;
        for (var i = 0; i <= _last; i++)
        {
            var segment = Segment(i);
            segment.Span.CopyTo(bytes.AsSpan(at));
            at += segment.Length;
        }

        return bytes;
    }

    /// <summary>The bytes from one position to another.</summary>
    public byte[] ToArray(long start, long end)
    {
        var bytes = new byte[end - start];
        var before = 0L;
        for (var i = 0; i <= _last; i++)
        {
            var segment = Segment(i);
            var from = (int)Math.Clamp(start - before, 0, segment.Length);
            var to = (int)Math.Clamp(end - before, 0, segment.Length);
            segment.Span[from..to].CopyTo(bytes.AsSpan((int)Math.Max(before - start, 0)));
            before += segment.Length;
        }

        return bytes;
    }

    /// <summary>Gives the segments back; the buffer must not be used afterwards.</summary>
    public void Dispose()
    {
        if (_current.Length == 0)
        {
            return;
        }

        Reset();
        ArrayPool<byte>.Shared.Return(_current);
        _current = [];
    }

    private void WriteAcross(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var span = GetSpan();
            var count = Math.Min(span.Length, bytes.Length);
            bytes[..count].CopyTo(span);
            _used += count;
            bytes = bytes[count..];
        }
    }

    private byte[] Grow(int sizeHint)
    {
        ObjectDisposedException.ThrowIf(_current.Length == 0, this);
        _lengths[_last] = _used;
        _before += _used;
        _used = 0;
        _last++;
        if (_last == _segments.Length)
        {
            Array.Resize(ref _segments, _last * 2);
            Array.Resize(ref _lengths, _last * 2);
        }

        var size = (int)Math.Min((long)_firstSegmentBytes << Math.Min(_last, 16), LargestSegmentBytes);
        _current = ArrayPool<byte>.Shared.Rent(Math.Max(size, sizeHint));
        return _segments[_last] = _current;
    }
}
