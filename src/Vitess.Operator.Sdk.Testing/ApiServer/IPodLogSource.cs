namespace Vitess.Operator.Sdk.Testing;

/// <summary>Gives the logs of containers; a simulated kubelet offers it to the API server.</summary>
public interface IPodLogSource
{
    /// <summary>Reads what a container has written so far.</summary>
    /// <param name="ns">The namespace of the Pod.</param>
    /// <param name="pod">The name of the Pod.</param>
    /// <param name="container">The name of the container.</param>
    /// <returns>The text; null when there is none.</returns>
    string? Read(string ns, string pod, string container);
}
