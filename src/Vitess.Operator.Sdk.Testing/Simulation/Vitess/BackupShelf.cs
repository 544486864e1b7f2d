using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The shards that have a backup: those whose vtbackup Pod has run to its end.</summary>
internal sealed class BackupShelf : WorldController
{
    private const string ContainerName = "vtbackup";
    private readonly HashSet<(string Root, string Keyspace, string Shard)> _shards = [];

    public BackupShelf(World world)
        : base(world) => Follow<V1Pod>(pod => pod.Spec.Containers.Any(container => container.Name == ContainerName) ? [pod.Key()] : []);

    /// <summary>Is raised when a shard has got its first backup.</summary>
    public event EventHandler? Added;

    /// <summary>Whether the tablet's shard has a backup.</summary>
    public bool Holds(TabletIdentity tablet) => _shards.Contains((tablet.Global.Root, tablet.Keyspace, tablet.Shard));

    public override Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Pod>(key) is { Status.Phase: "Succeeded" } pod)
        {
            var flags = new ProgramFlags(pod.Spec.Containers.First(container => container.Name == ContainerName));
            if (_shards.Add((flags["topo-global-root"] ?? string.Empty, flags["init-keyspace"] ?? string.Empty, flags["init-shard"] ?? string.Empty)))
            {
                Added?.Invoke(this, EventArgs.Empty);
            }
        }

        return Task.CompletedTask;
    }
}
