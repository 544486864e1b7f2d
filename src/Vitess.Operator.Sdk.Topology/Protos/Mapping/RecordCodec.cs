using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>A codec over a generated message.</summary>
/// <param name="read">Makes the record of a message.</param>
/// <param name="write">Lays what the record models over a message.</param>
/// <param name="parser">Reads the message.</param>
internal sealed class RecordCodec<T, TMessage>(MessageParser<TMessage> parser, Func<TMessage, T> read, Action<T, TMessage> write) : IRecordCodec<T>
    where T : TopologyRecord, new()
    where TMessage : IMessage<TMessage>
{
    public ByteString Encode(T record)
    {
        var message = parser.ParseFrom(record.UnknownFields.Span);
        write(record, message);
        return message.ToByteString();
    }

    public T Decode(ByteString bytes) => read(parser.ParseFrom(bytes.Span)) with { UnknownFields = bytes.Memory };
}
