using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <summary>Takes the channels of a web socket apart.</summary>
public interface IStreamDemuxer : IDisposable
{
    /// <summary>Starts to read the socket.</summary>
    void Start();

    /// <summary>A stream over one or two channels.</summary>
    /// <param name="inputIndex">The channel to read; null for none.</param>
    /// <param name="outputIndex">The channel to write; null for none.</param>
    /// <returns>The stream.</returns>
    Stream GetStream(ChannelIndex? inputIndex, ChannelIndex? outputIndex);

    /// <inheritdoc cref="GetStream(ChannelIndex?, ChannelIndex?)"/>
    Stream GetStream(byte? inputIndex, byte? outputIndex);

    /// <summary>Sends data on a channel.</summary>
    /// <param name="index">The channel.</param>
    /// <param name="buffer">Holds the data.</param>
    /// <param name="offset">Where the data starts.</param>
    /// <param name="count">How many bytes to send.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>A task that ends when the data is sent.</returns>
    Task Write(ChannelIndex index, byte[] buffer, int offset, int count, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Write(ChannelIndex, byte[], int, int, CancellationToken)"/>
    Task Write(byte index, byte[] buffer, int offset, int count, CancellationToken cancellationToken = default);
}
