using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// Reports every claim as bound with the capacity asked for at that time. One that asks for more later gets it when its Pod is started anew
/// after the claim has reported <c>FileSystemResizePending</c>; nobody here reports that by itself.
/// </summary>
internal sealed class HealthyClaims : WorldController
{
    private const string Storage = "storage";
    private const string ResizePending = "FileSystemResizePending";
    private readonly Dictionary<NamespacedName, string?> _userAtRequest = [];

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
            await World.WriteStatusAsync(claim, claim.Status, status, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether a Pod other than the one at the time of the request runs with the claim now.</summary>
    private bool IsMountedAnew(V1PersistentVolumeClaim claim)
    {
        if (claim.Status.Conditions?.Any(condition => condition.Type == ResizePending) != true)
        {
            _userAtRequest.Remove(claim.Key());
            return false;
        }

        var user = World.Objects.List<V1Pod>(claim.Metadata.NamespaceProperty).FirstOrDefault(pod => ClaimKeys.Of(pod).Contains(claim.Key()));
        if (!_userAtRequest.TryGetValue(claim.Key(), out var before))
        {
            _userAtRequest.Add(claim.Key(), user?.Metadata.Uid);
            return false;
        }

        return user?.Status?.Phase == "Running" && user.Metadata.Uid != before;
    }
}
