using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>A VitessCluster that may or may not exist, and what one can do with it.</summary>
/// <example>
/// <code>
/// var cluster = client.VitessCluster("vitess", "shop");
/// await cluster.WaitUntilAsync(ClusterGoal.Ready);
/// </code>
/// </example>
public sealed class VitessClusterHandle
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Names a cluster; nothing is read.</summary>
    /// <param name="client">The API server.</param>
    /// <param name="name">Namespace and name of the VitessCluster.</param>
    /// <param name="time">The clock; null means the system's.</param>
    public VitessClusterHandle(IObjectClient client, NamespacedName name, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        (Client, Name, Time) = (client, name, time ?? TimeProvider.System);
    }

    /// <summary>Namespace and name.</summary>
    public NamespacedName Name { get; }

    /// <summary>The API server.</summary>
    public IObjectClient Client { get; }

    internal TimeProvider Time { get; }

    /// <summary>How far the cluster is now.</summary>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="KubernetesApiException">The API server refuses to list a kind, or does not answer.</exception>
    public Task<ClusterStatus> ReadStatusAsync(CancellationToken cancellationToken = default) => ClusterStatus.ReadAsync(Client, Name, cancellationToken);

    /// <summary>Waits until the cluster has reached a goal. Lists once and follows changes; a cluster that does not exist yet is waited for.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="timeout">How long to wait; null means 30 minutes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The status that has the goal.</returns>
    /// <exception cref="ClusterTimeoutException">The goal was not reached; the message names what is missing.</exception>
    public Task<ClusterStatus> WaitUntilAsync(ClusterGoal goal, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        new ClusterWaiter(Client, Name, Time).WaitAsync(goal, timeout ?? Patience, cancellationToken);
}
