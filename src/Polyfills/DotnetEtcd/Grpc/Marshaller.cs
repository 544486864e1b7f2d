namespace Grpc.Core;

/// <summary>Turns messages of one type into bytes and back.</summary>
/// <typeparam name="T">The type of message.</typeparam>
/// <param name="serializer">Message to bytes.</param>
/// <param name="deserializer">Bytes to message.</param>
public class Marshaller<T>(Func<T, byte[]> serializer, Func<byte[], T> deserializer)
{
    /// <summary>Message to bytes.</summary>
    public Func<T, byte[]> Serializer { get; } = serializer;

    /// <summary>Bytes to message.</summary>
    public Func<byte[], T> Deserializer { get; } = deserializer;
}
