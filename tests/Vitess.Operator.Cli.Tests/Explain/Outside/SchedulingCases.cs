namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>No node takes a Pod, or its volume is not there.</summary>
internal static class SchedulingCases
{
    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        new("listing: 2/3 with Pending in one zone", "DIAG220|DIAG221", "Pod/shop-vttablet-az2", capture =>
        {
            capture.OnlyPods();
            Sick.Unready(capture.Tablets[0], "vttablet");
            Sick.Unready(capture.Tablets[1], "vttablet");
            Sick.Unscheduled(capture.Tablets[2], "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.");
        }),
        new("listing: Pending, nothing else known", "DIAG908|DIAG239", "Pod/shop-vttablet", capture =>
        {
            capture.OnlyPods();
            foreach (var pod in capture.Tablets)
            {
                Sick.Unscheduled(pod, string.Empty);
            }
        }),
        new("CPU, wording of Kubernetes 1.20", "DIAG220", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 3 Insufficient cpu.")),
        new("memory, wording of Kubernetes 1.31", "DIAG221", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.")),
        new("memory, events only", "DIAG221", "Pod/shop-vttablet", capture =>
        {
            Sick.Unscheduled(capture.Tablets[2], string.Empty);
            capture.SeriesEvent(capture.Tablets[2], "FailedScheduling", "0/3 nodes are available: 1 Insufficient memory, 2 node(s) didn't match Pod's node affinity/selector. no new claims to deallocate, preemption: 0/3 nodes are available: 1 No preemption victims found for incoming pod, 2 Preemption is not helpful for scheduling.");
            capture.Event(capture.Tablets[2], "NotTriggerScaleUp", "pod didn't trigger scale-up: 2 node(s) didn't match Pod's node affinity/selector, 1 max node group size reached");
        }),
        new("taint, wording of Kubernetes 1.19", "DIAG224", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 3 node(s) had taint {workload: batch}, that the pod didn't tolerate.")),
        new("taint on the nodes of the zone", "DIAG224", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 1 node(s) had untolerated taint {dedicated: analytics}, 2 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.")),
        new("volume in the zone of nodes that are gone", "DIAG225", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) had volume node affinity conflict. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.")),
        new("volume conflict where the rest is out of CPU", "DIAG220|DIAG225", "Pod/shop-vttablet", capture => Pending(capture, "0/5 nodes are available: 1 Insufficient cpu, 4 node(s) had volume node affinity conflict.")),
        new("zone of a cell without nodes", "DIAG227", "Pod/shop-vttablet", capture =>
        {
            capture.Find("Node", "10-0-3")["metadata"]!["labels"]!["topology.kubernetes.io/zone"] = "eu-west-1a";
            Pending(capture, "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.");
        }),
        new("nodes are cordoned", "DIAG224|DIAG201|DIAG239", "shop-vttablet", capture =>
        {
            capture.Without("Node");
            Pending(capture, "0/3 nodes are available: 3 node(s) were unschedulable. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.");
        }),
        new("node lost, Pod in Terminating", "DIAG201", "Node/ip-10-0-3-17", capture =>
        {
            var node = capture.Find("Node", "10-0-3");
            foreach (var condition in node["status"]!["conditions"]!.AsArray())
            {
                (condition!["status"], condition["reason"], condition["message"]) = ("Unknown", "NodeStatusUnknown", "Kubelet stopped posting node status.");
            }

            capture.Tablets[2]["metadata"]!["deletionTimestamp"] = "2025-11-14T09:10:00Z";
            Sick.Unready(capture.Tablets[2], "vttablet", "mysqld", "mysqld-exporter");
            Sick.Unready(capture.Etcds[2], "etcd");
            capture.Event(node, "NodeNotReady", "Node ip-10-0-3-17.eu-west-1.compute.internal status is now: NodeNotReady");
        }),
        new("evicted for ephemeral storage", "DIAG202", "Pod/shop-vttablet", capture =>
        {
            capture.Tablets[1]["status"] = System.Text.Json.Nodes.JsonNode.Parse("""{"phase":"Failed","reason":"Evicted","message":"The node was low on resource: ephemeral-storage. Threshold quantity: 2139512454, available: 1003012Ki. Container vttablet was using 812Ki, request is 0, has larger consumption of ephemeral-storage. ","startTime":"2025-11-14T08:00:00Z"}""");
        }),
        new("storage class does not exist, ByKind", "DIAG210", "PersistentVolumeClaim/shop-vttablet", capture =>
        {
            capture.Layout = FolderLayout.ByKind;
            Unbound(capture, "ProvisioningFailed", "storageclass.storage.k8s.io \"gp3\" not found");
        }),
        new("no default storage class", "DIAG211", "PersistentVolumeClaim/shop-vttablet", capture =>
        {
            capture.Pool(1)["dataVolumeClaimTemplate"]!.AsObject().Remove("storageClassName");
            capture.Find("PersistentVolumeClaim", "3017291847")["spec"]!.AsObject().Remove("storageClassName");
            Unbound(capture, "FailedBinding", "no persistent volumes available for this claim and no storage class is set");
        }),
        new("provisioner: too large for the account", "DIAG212", "PersistentVolumeClaim/shop-vttablet", capture => Unbound(capture, "ProvisioningFailed", "failed to provision volume with StorageClass \"gp3\": rpc error: code = Internal desc = Could not create volume \"pvc-8\": could not create volume in EC2: VolumeLimitExceeded: You have exceeded your maximum gp3 storage limit of 50 TiB in this region.")),
        new("nodes take no more volumes", "DIAG222|DIAG239|DIAG225", "Pod/shop-vttablet", capture => Pending(capture, "0/3 nodes are available: 1 node(s) exceed max volume count, 2 node(s) didn't match Pod's node affinity/selector.")),
        new("volume still attached to the lost node", "DIAG240", "Pod/shop-vttablet", capture =>
        {
            Sick.Creating(capture.Tablets[2]);
            capture.Event(capture.Tablets[2], "FailedAttachVolume", "Multi-Attach error for volume \"pvc-0b1c2d3e\" Volume is already exclusively attached to one node and can't be attached to another");
            capture.Event(capture.Tablets[2], "FailedMount", "Unable to attach or mount volumes: unmounted volumes=[persistent-volume-claim], unattached volumes=[], failed to process volumes=[]: timed out waiting for the condition");
        }),
    ];

    private static void Pending(Capture capture, string message)
    {
        Sick.Unscheduled(capture.Tablets[2], message);
        capture.Event(capture.Tablets[2], "FailedScheduling", message);
        var tablet = capture.Shard["status"]!["tablets"]!["az2-3017291847"]!;
        (tablet["ready"], tablet["running"], tablet["available"]) = ("False", "False", "False");
    }

    private static void Unbound(Capture capture, string reason, string message)
    {
        var claim = capture.Find("PersistentVolumeClaim", "3017291847");
        claim["status"] = new System.Text.Json.Nodes.JsonObject { ["phase"] = "Pending" };
        claim["spec"]!.AsObject().Remove("volumeName");
        capture.Event(claim, reason, message);
        Pending(capture, "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.");
    }
}
