using System.Buffers.Text;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Reads the events of a watch and checks that their versions grow; it looks at the bytes only, so that the reader costs little.</summary>
internal sealed class EventOrder
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _filled;
    private long _last;

    private static ReadOnlySpan<byte> Version => "\"resourceVersion\":\""u8;

    /// <summary>Reads a number of events.</summary>
    /// <param name="stream">The body of the watch.</param>
    /// <param name="count">How many events.</param>
    /// <exception cref="InvalidOperationException">The watch ended too early, or events were out of order.</exception>
    public async Task ReadAsync(Stream stream, int count)
    {
        var seen = 0;
        while (seen < count)
        {
            var more = await stream.ReadAsync(_buffer.AsMemory(_filled));
            if (more == 0)
            {
                throw new InvalidOperationException($"The watch ended after {seen} of {count} events.");
            }

            _filled += more;
            seen += TakeEvents();
        }
    }

    private int TakeEvents()
    {
        var (from, events) = (0, 0);
        while (_buffer.AsSpan(from, _filled - from).IndexOf((byte)'\n') is >= 0 and var length)
        {
            Check(_buffer.AsSpan(from, length));
            from += length + 1;
            events++;
        }

        _buffer.AsSpan(from, _filled - from).CopyTo(_buffer);
        _filled -= from;
        return events;
    }

    private void Check(ReadOnlySpan<byte> line)
    {
        var at = line.IndexOf(Version);
        if (at < 0 || !Utf8Parser.TryParse(line[(at + Version.Length)..], out long version, out _) || version <= _last)
        {
            throw new InvalidOperationException($"An event without version or out of order, after {_last}.");
        }

        _last = version;
    }
}
