using Grpc.Core;

namespace GrpcHttp;

/// <summary>Turns the bytes of a response into a message.</summary>
internal static class GrpcMessage
{
    /// <summary>Reads a message.</summary>
    /// <exception cref="RpcException">The bytes are no such message.</exception>
    public static T Read<T>(Marshaller<T> marshaller, ReadOnlySpan<byte> bytes)
        where T : class
    {
        try
        {
            return marshaller is ISpanReader<T> reader ? reader.Parse(bytes) : marshaller.Deserializer(bytes.ToArray());
        }
        catch (Exception cause)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The response holds no valid message: " + cause.Message, cause));
        }
    }

    /// <summary>Reads a message.</summary>
    /// <exception cref="RpcException">The bytes are no such message.</exception>
    public static T Read<T>(Func<byte[], T> deserialize, byte[] bytes)
    {
        try
        {
            return deserialize(bytes);
        }
        catch (Exception cause)
        {
            throw new RpcException(new Status(StatusCode.Internal, "The response holds no valid message: " + cause.Message, cause));
        }
    }
}
