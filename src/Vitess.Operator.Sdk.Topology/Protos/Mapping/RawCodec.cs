using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>A codec of records that are moved about and never looked into.</summary>
internal sealed class RawCodec<T> : IRecordCodec<T>
    where T : TopologyRecord, new()
{
    public ByteString Encode(T record) => ByteString.CopyFrom(record.UnknownFields.Span);

    public T Decode(ByteString bytes) => new() { UnknownFields = bytes.Memory };
}
