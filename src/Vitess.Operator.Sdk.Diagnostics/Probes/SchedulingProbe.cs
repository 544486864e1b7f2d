using System.Globalization;
using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Pods for which there is no node, by what the scheduler says of the nodes.</summary>
/// <remarks>Source: Kubernetes documentation, Scheduling; the texts are those of kube-scheduler 1.35.</remarks>
internal static partial class SchedulingProbe
{
    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods.Where(pod => pod.Phase is "Pending" or "" && !pod.IsScheduled))
        {
            var entry = view.EventsOf(pod).FirstOrDefault(entry => entry.Reason == "FailedScheduling");
            var message = pod.Condition("PodScheduled").Text("message") is { Length: > 0 } text ? text : entry?.Message ?? string.Empty;
            var line = entry?.Line ?? $"{pod.Reference}: PodScheduled is False: {message}";
            if (message.Length > 0 && Read(view, pod, Reasons(message)) is { } clue)
            {
                yield return clue with { Evidence = [line, .. clue.Evidence] };
            }
        }
    }

    // What comes after is about Pods that could be put out; it repeats the reasons.
    private static string Reasons(string message) => message.IndexOf("preemption:", StringComparison.Ordinal) is >= 0 and var at ? message[..at] : message;

    private static bool Has(string message, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (message.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Clue? Read(ClusterView view, PodView pod, string message)
    {
        if (Insufficient().Matches(message) is { Count: > 0 } resources)
        {
            // The other nodes may be out for other reasons; a node that lacks room is the one that the Pod would take.
            return Lacking(view, pod, resources.OrderByDescending(match => match.Groups[1].Value.Length).ThenByDescending(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).First().Groups[2].Value);
        }

        return message switch
        {
            _ when message.Contains("unbound immediate PersistentVolumeClaims", StringComparison.Ordinal) => New(DiagnosisCatalogue.ClaimUnbound, pod, "The claims of the Pod are not bound to volumes.",
                "See why the claims are Pending: kubectl describe pvc; check the storage class and its provisioner.", view.Paths.Of(pod, "dataVolumeClaimTemplate")),
            _ when message.Contains("persistentvolumeclaim", StringComparison.Ordinal) && message.Contains("not found", StringComparison.Ordinal) => New(DiagnosisCatalogue.ClaimUnbound, pod, "A claim that the Pod uses does not exist.", "Create the claim, or correct its name.", view.Paths.Of(pod)),
            _ when message.Contains("non-existent pv", StringComparison.Ordinal) => New(DiagnosisCatalogue.ClaimLost, pod, "The claim of the Pod is bound to a volume that does not exist any more.", "Delete the Pod and the claim, so that the tablet is made anew from a backup.", view.Paths.Of(pod, "dataVolumeClaimTemplate")),
            _ when Has(message, "available persistent volumes to bind", "available volume zone", "enough free storage") => New(DiagnosisCatalogue.ClaimUnbound, pod, "No node can reach a volume that fits the claim of the Pod.", "Make such a volume, or let a provisioner make it: see the storage class.", view.Paths.Of(pod, "dataVolumeClaimTemplate")),
            _ when message.Contains("max volume count", StringComparison.Ordinal) => New(DiagnosisCatalogue.InsufficientResource, pod, "The nodes that fit have as many volumes as they can take.", "Add a node, or use larger ones: how many volumes a node takes depends on its kind.", view.Paths.Of(pod)),
            _ when Has(message, "volume node affinity conflict", "PersistentVolume's node affinity") => New(DiagnosisCatalogue.VolumeZoneConflict, pod, "The volume of the Pod is bound in a zone or on a node where the Pod cannot run.",
                "Bring a node back in the zone of the volume, or delete the claim so that the tablet is restored elsewhere; use a storage class with volumeBindingMode WaitForFirstConsumer.", view.Paths.Of(pod, "dataVolumeClaimTemplate")),
            _ when message.Contains("Too many pods", StringComparison.Ordinal) => New(DiagnosisCatalogue.TooManyPods, pod, "The nodes run as many Pods as they are allowed to.", "Add a node, or raise the limit of Pods per node.", view.Paths.Of(pod)),
            _ when message.Contains("free ports", StringComparison.Ordinal) => New(DiagnosisCatalogue.PortTaken, pod, "A host port of the Pod is taken on every node.", "Add a node, or remove the host port.", view.Paths.Of(pod)),
            _ when message.Contains("anti-affinity", StringComparison.Ordinal) || message.Contains("topology spread", StringComparison.Ordinal) => New(DiagnosisCatalogue.SpreadUnsatisfiable, pod,
                "The rules that keep the Pods apart need more nodes or zones than there are.", "Add nodes, ask for fewer replicas, or make the rule a preferred one.", view.Paths.Of(pod, message.Contains("topology spread", StringComparison.Ordinal) ? "topologySpreadConstraints" : "affinity")),
            _ when Taints(message) is { Count: > 0 } taints => Tainted(view, pod, taints[0]),
            _ when message.Contains("node affinity", StringComparison.Ordinal) || message.Contains("node selector", StringComparison.Ordinal) || message.Contains("node(s) didn't match", StringComparison.Ordinal) => Affinity(view, pod, message),
            _ when message.Contains("no nodes available", StringComparison.Ordinal) || message.StartsWith("0/0 ", StringComparison.Ordinal) => New(DiagnosisCatalogue.NoNodes, pod, "The Kubernetes cluster has no nodes for Pods.", "Add nodes.", string.Empty),
            _ => New(DiagnosisCatalogue.Unschedulable, pod, $"The scheduler finds no node: {message}", "Change the nodes or the Pod so that one fits.", view.Paths.Of(pod)),
        };
    }

    private static Clue Lacking(ClusterView view, PodView pod, string resource)
    {
        var zone = ZoneOf(view, pod);
        var where = zone.Length == 0 ? "No node" : $"No node of the zone {zone}";
        var info = resource switch { "cpu" => DiagnosisCatalogue.InsufficientCpu, "memory" => DiagnosisCatalogue.InsufficientMemory, _ => DiagnosisCatalogue.InsufficientResource };
        var request = string.Join(" + ", pod.Containers.Where(container => !container.IsInit).Select(container => container.Spec.Text("resources", "requests", resource)).Where(text => text.Length > 0));
        return New(info, pod, $"{where} has enough {resource} left for the Pod, which requests {(request.Length == 0 ? "some" : request)}.",
            $"Add a node{(zone.Length == 0 ? string.Empty : $" in {zone}")}, free {resource} on one, or lower the {resource} requests of the pool.", RequestPath(view, pod, resource)) with
        { Evidence = [.. NodesOf(view, zone).Select(node => $"{node.Reference}: allocatable {resource} {node.Json.Text("status", "allocatable", resource)}")] };
    }

    private static string RequestPath(ClusterView view, PodView pod, string resource)
    {
        var largest = pod.Containers.Where(container => !container.IsInit).OrderByDescending(container => Quantity(container.Spec.Text("resources", "requests", resource)))
            .ThenBy(container => container.Name == "mysqld" ? 0 : 1).FirstOrDefault();
        return largest is null || view.Paths.ResourcesOf(pod, largest) is not { Length: > 0 } path ? string.Empty : $"{path}.requests.{resource}";
    }

    private static decimal Quantity(string text) => text.Length == 0 ? 0 : new k8s.Models.ResourceQuantity(text).ToDecimal();

    // Nodes of the control plane are tainted everywhere; nobody meant Pods to go there.
    private static List<string> Taints(string message) => [.. Taint().Matches(message).Select(match => match.Groups[1].Value.Trim('{', '}', ' '))
        .Where(taint => !taint.StartsWith("node-role.kubernetes.io/control-plane", StringComparison.Ordinal) && !taint.StartsWith("node-role.kubernetes.io/master", StringComparison.Ordinal))];

    private static Clue Tainted(ClusterView view, PodView pod, string taint) => taint.StartsWith("node.kubernetes.io/", StringComparison.Ordinal) ? Unusable(pod, taint) : New(DiagnosisCatalogue.TaintNotTolerated, pod, $"The nodes that fit have {(taint.Contains("tolerate", StringComparison.Ordinal) ? "taints" : $"the taint {taint}")}, which the Pod does not tolerate.",
        "Add a toleration to the component, or remove the taint from the nodes.", view.Paths.Of(pod, "tolerations"));

    private static Clue Unusable(PodView pod, string taint) => New(DiagnosisCatalogue.NodeNotReady, pod, $"The nodes that fit are not usable: Kubernetes has put the taint {taint} on them.", "Bring the nodes back (see their conditions: kubectl describe node), or add others.", string.Empty);

    private static Clue Affinity(ClusterView view, PodView pod, string message)
    {
        var zone = ZoneOf(view, pod);
        var cell = view.Paths.CellOf(pod.Cluster, pod.Cell);
        var isOfZone = zone.Length > 0 && (!view.Snapshot.Knows("Node") || !NodesOf(view, zone).Any());
        return isOfZone
            ? New(DiagnosisCatalogue.ZoneWithoutNodes, pod, $"The cell {pod.Cell} is in the zone {zone}, and no node that the Pod could use has that zone.", $"Set zone of the cell to a value that nodes have in their label topology.kubernetes.io/zone, or add nodes in {zone}.", cell.Length == 0 ? string.Empty : cell + ".zone")
            : New(DiagnosisCatalogue.AffinityUnsatisfiable, pod, $"No node matches the affinity or the selector of the Pod: {message.Trim()}", "Change the affinity of the component, or label nodes to match it.", view.Paths.Of(pod, "affinity"));
    }

    private static string ZoneOf(ClusterView view, PodView pod) =>
        view.Paths.SpecOf(pod.Cluster).Items("cells").FirstOrDefault(cell => cell.Text("name") == pod.Cell).Text("zone") is { Length: > 0 } zone ? zone : ZoneOf(pod);

    private static string ZoneOf(PodView pod)
    {
        var terms = pod.Json.Items("spec", "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms").SelectMany(term => term.Items("matchExpressions"));
        var values = terms.FirstOrDefault(expression => expression.Text("key").EndsWith("/zone", StringComparison.Ordinal)).At("values");
        return (values as System.Text.Json.Nodes.JsonArray)?.FirstOrDefault().Text() ?? pod.Json.Text("spec", "nodeSelector", "topology.kubernetes.io/zone");
    }

    private static IEnumerable<ObjectView> NodesOf(ClusterView view, string zone) => view.Snapshot.OfKind("Node").Where(node =>
        zone.Length == 0 || node.Label("topology.kubernetes.io/zone") == zone || node.Label("failure-domain.beta.kubernetes.io/zone") == zone);

    private static Clue New(DiagnosisInfo info, PodView pod, string cause, string fix, string path) => Clue.Of(info, pod, cause, fix) with { Path = path };

    [GeneratedRegex(@"(\d+) Insufficient ([\w./-]*\w)")]
    private static partial Regex Insufficient();

    [GeneratedRegex(@"(?:untolerated|had|has) taints?(?:\(s\))? ?(\{[^}]*\}|that the pod didn't tolerate)?")]
    private static partial Regex Taint();
}
