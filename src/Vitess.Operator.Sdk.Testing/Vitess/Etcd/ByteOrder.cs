using Google.Protobuf;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>Orders keys as etcd does: byte by byte.</summary>
internal sealed class ByteOrder : IComparer<ByteString>
{
    public static ByteOrder Instance { get; } = new();

    public int Compare(ByteString? x, ByteString? y) => (x ?? ByteString.Empty).Span.SequenceCompareTo((y ?? ByteString.Empty).Span);
}
