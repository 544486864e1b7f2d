namespace Grpc.Core;

/// <summary>Requests of a call that sends several.</summary>
/// <typeparam name="T">Type of message.</typeparam>
public interface IClientStreamWriter<in T> : IAsyncStreamWriter<T>
{
    /// <summary>Says that no more requests follow.</summary>
    Task CompleteAsync();
}
