namespace Vitess.Operator.Sdk.Testing;

/// <summary>Gives what listens at the ports of Pods; a simulated kubelet offers it to the API server, which forwards ports to it. May be asked from any thread.</summary>
public interface IPodPorts
{
    /// <summary>Finds who listens.</summary>
    /// <param name="ns">The namespace of the Pod.</param>
    /// <param name="pod">The name of the Pod.</param>
    /// <param name="port">The port, 1 to 65535.</param>
    /// <returns>
    /// Serves one connection: reads from the stream what the client sends, up to its end, and writes to it; the connection ends when the task does.
    /// An exception of it goes to the client as text. Null when nobody listens: the client gets a refusal as from a container runtime.
    /// </returns>
    Func<Stream, CancellationToken, Task>? Find(string ns, string pod, int port);
}
