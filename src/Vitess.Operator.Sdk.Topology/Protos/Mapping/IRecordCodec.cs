using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Turns records of one type into the bytes that are stored, and back.</summary>
/// <typeparam name="T">Type of the record.</typeparam>
/// <remarks>
/// A record remembers the bytes it was read from (<see cref="TopologyRecord.UnknownFields"/>); encoding lays what the record models over
/// them. So a field that this library does not know, at any depth, is written back as it was.
/// </remarks>
internal interface IRecordCodec<T>
    where T : TopologyRecord, new()
{
    /// <summary>The bytes to store.</summary>
    ByteString Encode(T record);

    /// <summary>The record that stored bytes stand for.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no such message.</exception>
    T Decode(ByteString bytes);
}
