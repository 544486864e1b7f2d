namespace Vitess.Operator.Sdk.Testing;

/// <summary>Gives the logs of containers; a simulated kubelet offers it to the API server. May be asked from any thread.</summary>
public interface IPodLogSource
{
    /// <summary>Reads what a container has written so far.</summary>
    /// <param name="ns">The namespace of the Pod.</param>
    /// <param name="pod">The name of the Pod.</param>
    /// <param name="container">The name of the container.</param>
    /// <param name="previous">Whether the run before the present one is meant.</param>
    /// <returns>The lines, oldest first; null when there was no such run.</returns>
    IReadOnlyList<PodLogLine>? Read(string ns, string pod, string container, bool previous);
}
