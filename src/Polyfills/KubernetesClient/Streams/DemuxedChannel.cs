using System;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <summary>What came in on one channel and was not read yet.</summary>
/// <param name="prefixLength">How many bytes at the start are no data.</param>
internal sealed class DemuxedChannel(int prefixLength)
{
    private readonly Pipe _pipe = new();
    private int _toSkip = prefixLength;

    public PipeReader Reader => _pipe.Reader;

    /// <summary>Adds data; waits while nobody reads and much is stored.</summary>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var skipped = Math.Min(_toSkip, data.Length);
        _toSkip -= skipped;
        if (data.Length > skipped)
        {
            await _pipe.Writer.WriteAsync(data[skipped..], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Says that nothing more comes; the first call counts.</summary>
    public void Complete(Exception failure) => _pipe.Writer.Complete(failure);
}
