using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Claims that have no volume.</summary>
internal static partial class ClaimProbe
{
    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var claim in view.Snapshot.OfKind("PersistentVolumeClaim").Where(claim => claim.Json.Text("status", "phase") is "Pending" or "Lost"))
        {
            var pod = view.Pods.FirstOrDefault(pod => pod.Json.Items("spec", "volumes").Any(volume => volume.Text("persistentVolumeClaim", "claimName") == claim.Name));
            if (pod is null && (claim.Label(VitessLabels.Cluster).Length == 0 || (view.Name is not null && claim.Label(VitessLabels.Cluster) != view.Name)))
            {
                continue;
            }

            if (Read(view, claim) is { } clue)
            {
                var path = pod is null ? view.Paths.Of(claim) : view.Paths.Of(pod);
                yield return clue with
                {
                    Object = claim.Reference,
                    Path = path.Length == 0 ? path : $"{path}.{clue.Path}",
                    Place = pod is null ? new(claim.Label(VitessLabels.Component), claim.Label(VitessLabels.Cell), claim.Label(VitessLabels.Keyspace), claim.Label(VitessLabels.Shard)) : Place.Of(pod),
                };
            }
        }
    }

    private static Clue? Read(ClusterView view, ObjectView claim)
    {
        const string Class = "dataVolumeClaimTemplate.storageClassName";
        var name = claim.Json.Text("spec", "storageClassName");
        var entry = view.EventsOf(claim).FirstOrDefault(entry => entry.Reason is "ProvisioningFailed" or "FailedBinding") ?? view.EventsOf(claim).FirstOrDefault();
        var message = entry?.Message ?? string.Empty;
        if (claim.Json.Text("status", "phase") == "Lost")
        {
            return New(DiagnosisCatalogue.ClaimLost, $"The volume {claim.Json.Text("spec", "volumeName")} of the claim is gone, and the data with it.", "Delete the Pod and the claim, so that the tablet is made anew from a backup.", "dataVolumeClaimTemplate", $"{claim.Reference}: Lost");
        }

        if (name.Length > 0 && (NotFound().IsMatch(message) || (view.Snapshot.Knows("StorageClass") && view.Snapshot.Find("StorageClass", name) is null)))
        {
            return New(DiagnosisCatalogue.StorageClassMissing, $"The claim asks for the storage class {name}, which does not exist.", $"Create the StorageClass {name}, or name one that exists in dataVolumeClaimTemplate.storageClassName.", Class, entry?.Line ?? $"no StorageClass {name}");
        }

        if (message.Contains("no storage class is set", StringComparison.Ordinal))
        {
            return New(DiagnosisCatalogue.NoDefaultStorageClass, "The claim names no storage class, no class is marked as default, and no volume fits.", "Mark a StorageClass as default, or name one in dataVolumeClaimTemplate.storageClassName.", Class, entry!.Line);
        }

        if (entry?.Reason == "ProvisioningFailed")
        {
            return New(DiagnosisCatalogue.ProvisioningFailed, $"The provisioner cannot make the volume: {message}", "Correct what the provisioner names: quota, zone, credentials, or the size in dataVolumeClaimTemplate.", "dataVolumeClaimTemplate", entry.Line);
        }

        return entry is null || IsForLater(entry) ? null : New(DiagnosisCatalogue.ClaimUnbound, $"The claim waits for a volume: {message}", "See that the provisioner of its storage class runs.", Class, entry.Line);
    }

    // Such a class binds a claim when a Pod that uses it finds a node; what keeps the Pod from that is said of the Pod.
    private static bool IsForLater(EventView entry) => entry.Reason is "WaitForFirstConsumer" or "WaitForPodScheduled" || entry.Message.Contains("first consumer", StringComparison.Ordinal);

    private static Clue New(DiagnosisInfo info, string cause, string fix, string path, string evidence) => new(info, string.Empty, cause, fix) { Path = path, Evidence = [evidence] };

    [GeneratedRegex("""storageclass[^"]* "?([^"]+)"? not found""")]
    private static partial Regex NotFound();
}
