using Google.Protobuf;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>Bytes of protobuf messages; besides what every marshaller does, it works on borrowed buffers.</summary>
/// <typeparam name="T">Type of message.</typeparam>
/// <param name="parser">Reads messages.</param>
internal sealed class ProtoMarshaller<T>(MessageParser<T> parser) : Marshaller<T>(static message => message.ToByteArray(), parser.ParseFrom), ISpanReader<T>
    where T : class, IMessage<T>
{
    /// <summary>Reads a message.</summary>
    /// <param name="bytes">Its bytes; not needed afterwards.</param>
    public T Parse(ReadOnlySpan<byte> bytes) => parser.ParseFrom(bytes);
}
