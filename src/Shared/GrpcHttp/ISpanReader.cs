namespace GrpcHttp;

/// <summary>Reads messages out of bytes that it does not keep.</summary>
/// <typeparam name="T">Type of message.</typeparam>
internal interface ISpanReader<out T>
{
    /// <summary>Reads a message.</summary>
    /// <param name="bytes">Its bytes; not needed afterwards.</param>
    T Parse(ReadOnlySpan<byte> bytes);
}
