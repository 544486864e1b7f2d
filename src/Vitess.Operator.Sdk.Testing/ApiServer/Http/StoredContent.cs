using System.Net;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A stored object and a line feed as the content of an answer; its bytes are copied only for those who read them.</summary>
internal sealed class StoredContent(StoredJson json) : HttpContent
{
    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => json.WriteTo(stream, "\n"u8);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        json.WriteTo(stream, "\n"u8);
        return Task.CompletedTask;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = json.Length + "\n"u8.Length;
        return true;
    }
}
