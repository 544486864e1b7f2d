using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Reports every claim as bound with the capacity asked for at that time. One that asks for more later gets it when its Pod is started anew
/// after the claim has reported <c>FileSystemResizePending</c>; nobody here reports that by itself. The storage class that a claim names is
/// made if there is none, and lets volumes grow: without it the API server would refuse to let a bound claim ask for more.
/// </summary>
internal sealed class HealthyClaims : WorldController
{
    private const string Storage = "storage";
    private const string ResizePending = "FileSystemResizePending";
    private readonly Dictionary<NamespacedName, string?> _userBefore = [];

    public HealthyClaims(World world)
        : base(world)
    {
        Follow<V1PersistentVolumeClaim>();
        Follow<V1Pod>(ClaimKeys.Of);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1PersistentVolumeClaim>(key) is not { } claim || claim.IsTerminating())
        {
            return;
        }

        if (claim.Status?.Phase != "Bound" || IsMountedAnew(claim))
        {
            var status = new V1PersistentVolumeClaimStatus
            {
                Phase = "Bound",
                AccessModes = claim.Spec.AccessModes,
                Capacity = new Dictionary<string, ResourceQuantity> { [Storage] = claim.Spec.Resources.Requests[Storage] },
            };
            await CreateClassAsync(claim.Spec.StorageClassName, cancellationToken).ConfigureAwait(false);
            await World.WriteStatusAsync(claim, claim.Status, status, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task CreateClassAsync(string? name, CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(name) ? Task.CompletedTask : DefaultStorage.CreateAsync(World, name, isDefault: false, cancellationToken);

    /// <summary>Whether a Pod other than the last one before the request runs with the claim now.</summary>
    private bool IsMountedAnew(V1PersistentVolumeClaim claim)
    {
        var user = World.Objects.List<V1Pod>(claim.Metadata.NamespaceProperty).FirstOrDefault(pod => ClaimKeys.Of(pod).Contains(claim.Key()));
        var pending = claim.Status.Conditions?.FirstOrDefault(condition => condition.Type == ResizePending);
        if (pending is null)
        {
            _userBefore[claim.Key()] = user?.Metadata.Uid;
            return false;
        }

        // A world that begins with a claim that waits already has not seen the Pod before: there the times tell.
        var isNew = _userBefore.TryGetValue(claim.Key(), out var before)
            ? user?.Metadata.Uid != before
            : pending.LastTransitionTime is null || user?.Metadata.CreationTimestamp > pending.LastTransitionTime;
        return isNew && user?.Status?.Phase == "Running";
    }
}
