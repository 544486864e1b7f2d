using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

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

    /// <summary>Drains a tablet: asks the operator to let it go, which hands its primary over first, and waits until it does.</summary>
    /// <param name="tablet">The tablet.</param>
    /// <param name="reason">Why, for people who look at the Pod.</param>
    /// <param name="options">Who drains, and how long to wait; null takes the defaults.</param>
    /// <param name="cancellationToken">Ends the wait; the request is withdrawn then.</param>
    /// <returns>The drained tablet; dispose it when the work on it is done.</returns>
    /// <exception cref="DrainException">There is no such tablet, somebody else drains it, it was replaced, or it took too long. Nothing of the request is left.</exception>
    public async Task<TabletDrain> DrainAsync(TabletAlias tablet, string reason, DrainOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        options ??= new();
        var request = new DrainRequest(Client, new(Name.Namespace, ObjectNames.Tablet(Name.Name, tablet)), options.Owner, Time);
        var uid = await request.BeginAsync(reason, cancellationToken).ConfigureAwait(false);
        try
        {
            await request.WaitAsync(uid, options.Timeout, cancellationToken).ConfigureAwait(false);
            return new(request, tablet, uid);
        }
        catch
        {
            await request.WithdrawAsync(uid).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Withdraws the requests to drain that an earlier run of the same program left behind, as after a crash. To be called before the first drain.</summary>
    /// <param name="owner">Who drained; null takes the default of <see cref="DrainOptions.Owner"/>.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The Pods whose requests were withdrawn.</returns>
    /// <exception cref="KubernetesApiException">The API server refuses or does not answer.</exception>
    public async Task<IReadOnlyList<NamespacedName>> WithdrawDrainsAsync(string? owner = null, CancellationToken cancellationToken = default)
    {
        owner ??= new DrainOptions().Owner;
        var selector = new ListOptions { LabelSelector = $"{VitessLabels.Cluster}={Name.Name},{VitessLabels.Component}={VitessComponents.VtTablet}" };
        var pods = await Client.ListAllAsync(ResourceKind.Of<V1Pod>(), Name.Namespace, selector, cancellationToken).ConfigureAwait(false);
        var mine = pods.Items.Where(pod => pod.GetAnnotation(DrainRequest.OwnerAnnotation) == owner).OrderBy(NamespacedName.Of).ToList();
        foreach (var pod in mine)
        {
            await new DrainRequest(Client, NamespacedName.Of(pod), owner, Time).WithdrawAsync(pod.GetUid()!).ConfigureAwait(false);
        }

        return [.. mine.Select(NamespacedName.Of)];
    }
}
