using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Provisions and binds claims, grows them when they ask for more, and keeps a claim that a Pod uses from being removed.</summary>
internal sealed class VolumeBinder : WorldController
{
    private const string Storage = "storage";
    private const string ResizePending = "FileSystemResizePending";
    private readonly Dictionary<string, DateTimeOffset> _askedSince = new(StringComparer.Ordinal);

    public VolumeBinder(World world)
        : base(world)
    {
        Follow<V1PersistentVolumeClaim>();
        Follow<V1Pod>(ClaimKeys.Of);
        world.FaultsChanged += () => World.Objects.All<V1PersistentVolumeClaim>().ToList().ForEach(claim => Enqueue(claim.Key()));
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1PersistentVolumeClaim>(key) is not { } claim || claim.IsTerminating())
        {
            return;
        }

        var wanted = SizeIn(claim.Spec.Resources?.Requests);
        var has = SizeIn(claim.Status?.Capacity);
        if (claim.Status?.Phase != "Bound")
        {
            await BindAsync(claim, wanted, cancellationToken).ConfigureAwait(false);
        }
        else if (wanted is not null && wanted != has)
        {
            await GrowAsync(claim, wanted, cancellationToken).ConfigureAwait(false);
        }
    }

    private static string? SizeIn(IDictionary<string, ResourceQuantity>? quantities) =>
        quantities is not null && quantities.TryGetValue(Storage, out var size) ? size.ToString() : null;

    private async Task BindAsync(V1PersistentVolumeClaim claim, string? wanted, CancellationToken cancellationToken)
    {
        if (World.Options.Faults.ProvisioningError(claim) is { } error)
        {
            await World.Events.WarnAsync(claim, "persistentvolume-controller", error.Contains("no storage class is set", StringComparison.Ordinal) ? "FailedBinding" : "ProvisioningFailed", error, cancellationToken).ConfigureAwait(false);
        }
        else if (!World.Options.Faults.ProvisioningFails(claim) && HasWaited(claim, wanted))
        {
            await WriteAsync(claim, wanted, null, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task GrowAsync(V1PersistentVolumeClaim claim, string wanted, CancellationToken cancellationToken)
    {
        var pending = claim.Status.Conditions?.FirstOrDefault(condition => condition.Type == ResizePending);
        if (pending is not null)
        {
            if (IsMountedSince(claim, pending.LastTransitionTime))
            {
                await WriteAsync(claim, wanted, null, cancellationToken).ConfigureAwait(false);
            }
        }
        else if (HasWaited(claim, wanted))
        {
            var condition = new V1PersistentVolumeClaimCondition { Type = ResizePending, Status = "True", LastTransitionTime = World.Now };
            var grown = World.Options.VolumesGrowOnline ? wanted : claim.Status.Capacity[Storage].ToString();
            await WriteAsync(claim, grown, World.Options.VolumesGrowOnline ? null : condition, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether the file system has been mounted anew since a time, or is not in use: that is when it grows.</summary>
    private bool IsMountedSince(V1PersistentVolumeClaim claim, DateTime? time)
    {
        var users = World.Objects.List<V1Pod>(claim.Metadata.NamespaceProperty)
            .Where(pod => ClaimKeys.Of(pod).Contains(claim.Key()) && !pod.IsFinished())
            .ToList();
        return users.TrueForAll(pod => pod.Status?.StartTime >= time && pod.Status.Phase == "Running");
    }

    private bool HasWaited(V1PersistentVolumeClaim claim, string? size)
    {
        var request = $"{claim.Metadata.Uid}/{size}";
        var now = World.Time.GetUtcNow();
        if (!_askedSince.TryGetValue(request, out var done))
        {
            done = now + World.Around(World.Options.Timings.Provisioning);
            _askedSince.Add(request, done);
        }

        if (now < done)
        {
            EnqueueAfter(claim.Key(), done - now);
            return false;
        }

        _askedSince.Remove(request);
        return true;
    }

    private Task<bool> WriteAsync(
        V1PersistentVolumeClaim claim, string? size, V1PersistentVolumeClaimCondition? condition, CancellationToken cancellationToken)
    {
        var status = new V1PersistentVolumeClaimStatus
        {
            Phase = "Bound",
            AccessModes = claim.Spec.AccessModes,
            Capacity = size is null ? null : new Dictionary<string, ResourceQuantity> { [Storage] = new(size) },
            Conditions = condition is null ? null : [condition],
        };
        return World.WriteStatusAsync(claim, claim.Status, status, cancellationToken);
    }
}
