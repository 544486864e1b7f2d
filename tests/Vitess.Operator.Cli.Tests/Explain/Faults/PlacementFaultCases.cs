using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Explain.Faults;

/// <summary>Nodes, volumes, Secrets, rights and people.</summary>
internal static class PlacementFaultCases
{
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        // Nodes
        new("no CPU", "DIAG220", "Pod/shop-") { World = Small("cpu", "600m") },
        new("no memory", "DIAG221", "Pod/shop-") { World = Small("memory", "1Gi") },
        new("no CPU for a pool that grows", "DIAG220", "Pod/shop-vttablet") { World = Small("cpu", "2"), Then = cluster => FaultCases.ChangeAsync(cluster, shop => shop.Pool()["replicas"] = 12) },
        new("too many Pods", "DIAG223", "Pod/shop-") { World = Small("pods", "1") },
        new("every node is tainted", "DIAG224", "Pod/shop-") { World = new() { NodesAppear = false }, Objects = objects => AddNodes(objects, ("a", "workload=batch:NoSchedule"), ("b", "workload=batch:NoSchedule")) },
        new("the nodes of one zone are tainted", "DIAG224", "Pod/shop-") { World = new() { NodesAppear = false }, Objects = objects => AddNodes(objects, ("a", ""), ("a", ""), ("b", "dedicated=analytics:NoSchedule")) },
        new("no node in the zone of a cell", "DIAG227", "Pod/shop-") { Path = "spec.cells[1].zone", World = new() { NodesAppear = false }, Objects = objects => AddNodes(objects, ("a", ""), ("a", ""), ("a", "")) },
        new("no nodes", "DIAG230", "Pod/shop-") { World = new() { NodesAppear = false } },
        new("volumes in another zone", "DIAG225", "Pod/shop-")
        {
            World = new() { VolumesStayInZone = true, NodesAppear = false },
            Objects = objects => AddNodes(objects, ("a", ""), ("b", "")),
            Then = cluster => FaultCases.ChangeAsync(cluster, shop => shop["spec"]!["cells"]![1]!["zone"] = "eu-west-1a"),
        },
        new("node lost", "DIAG201", "Node/") { Then = cluster => LoseNodeOfAsync(cluster, "shop-vttablet-az2") },
        new("node lost for long, Pods stay in Terminating", "DIAG201", "Node/")
        {
            Then = async cluster =>
            {
                await LoseNodeOfAsync(cluster, "shop-vttablet-az1");
                await cluster.RunAsync(TimeSpan.FromMinutes(6), TestContext.Current.CancellationToken);
            },
        },
        new("a Pod does not end", "DIAG203", "Pod/shop-vttablet")
        {
            Later = true,
            Faults = begun => new() { StopHangs = pod => begun() && FaultCase.IsOf(pod, "vttablet") },
            Then = cluster => cluster.Client.DeleteAsync(ResourceKind.Of<V1Pod>(), new(cluster.Namespace, NameOf(cluster, "shop-vttablet-az2")), new V1DeleteOptions { GracePeriodSeconds = 10 }),
        },
        new("scheduler out of what it knows", "DIAG222", "Pod/shop-") { Faults = _ => new() { SchedulingError = pod => FaultCase.IsOf(pod, "vttablet") ? "0/3 nodes are available: 3 Insufficient ephemeral-storage." : null } },

        // Volumes
        Claims("storage class missing", "DIAG210", "storageclass.storage.k8s.io \"fast\" not found", shop => FaultCases.Each(shop, pool => pool["dataVolumeClaimTemplate"]!["storageClassName"] = "fast")),
        Claims("no default storage class", "DIAG211", "no persistent volumes available for this claim and no storage class is set"),
        Claims("provisioner out of quota", "DIAG212", "failed to provision volume with StorageClass \"standard\": rpc error: code = ResourceExhausted desc = quota exceeded"),
        new("volume attached elsewhere", "DIAG240", "Pod/shop-vttablet") { Faults = _ => new() { MountError = pod => FaultCase.IsOf(pod, "vttablet") ? "Multi-Attach error for volume \"pvc-1\" Volume is already exclusively attached to one node and can't be attached to another" : null } },
        new("share cannot be mounted", "DIAG240", "Pod/shop-vttablet") { Faults = _ => new() { MountError = pod => FaultCase.IsOf(pod, "vttablet") ? "MountVolume.SetUp failed for volume \"data\" : mount failed: exit status 32" : null } },

        // Secrets
        new("Secret of the init script missing", "DIAG301", "Pod/shop-vttablet") { Objects = objects => objects.RemoveAll(item => item.GetName() == "shop-init") },
        new("key of the init script missing", "DIAG302", "Pod/shop-vttablet") { Objects = objects => Rename(objects, "shop-init", "init.sql") },
        new("Secret of the users missing", "DIAG301", "Pod/shop-az1") { Path = "spec.cells[0].gateway", Objects = objects => objects.RemoveAll(item => item.GetName() == "shop-users") },
        new("key of the users missing", "DIAG302", "Pod/shop-az1") { Objects = objects => Rename(objects, "shop-users", "user.json") },
        new("Secret of the backups missing", "DIAG301", "Pod/shop-") { Spec = FaultCases.Stores },

        // What the API server does not let in
        new("PriorityClass missing", "DIAG110", "shop") { Then = null, Hook = new Refusal("Pod", "no PriorityClass with name vitess was found") },
        new("quota", "DIAG112", "shop") { Hook = new Refusal("Pod", "exceeded quota: team, requested: limits.memory=1Gi, used: limits.memory=8Gi, limited: limits.memory=8Gi") },
        new("LimitRange", "DIAG113", "shop") { Hook = new Refusal("Pod", "maximum memory usage per Container is 512Mi, but limit is 1Gi") },
        new("Pod security", "DIAG114", "shop") { Hook = new Refusal("Pod", "violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false") },
        new("ServiceAccount missing", "DIAG111", "shop") { Hook = new Refusal("Pod", "error looking up service account default/vitess-app: serviceaccount \"vitess-app\" not found") },
        new("webhook refuses", "DIAG115", "shop") { Hook = new Refusal("Pod", "admission webhook \"validate.kyverno.svc\" denied the request: label team is required") },
        new("webhook cannot be called", "DIAG118", "shop") { Hook = new Refusal("Pod", "Internal error occurred: failed calling webhook \"mutate.mesh.io\": failed to call webhook: Post \"https://mesh.svc:443/inject\": dial tcp 10.96.3.3:443: connect: connection refused") },

        // People
        new("drain left behind", "DIAG805", "Pod/shop-vttablet") { Then = cluster => AnnotateAsync(cluster, "shop-vttablet-az2", "drain.planetscale.com/started", "node upgrade") },
        new("changes wait under External", "DIAG808", "VitessCluster/shop")
        {
            Spec = shop => shop["spec"]!["updateStrategy"] = JsonNode.Parse("""{"type":"External"}"""),
            Then = cluster => FaultCases.ChangeAsync(cluster, shop => FaultCases.Each(shop, pool => FaultCases.Limit(pool, "mysqld", "2Gi"))),
        },
        new("nobody operates", "DIAG105", "VitessCluster/shop") { HasOperator = false },
        new("operator killed for its memory", "DIAG104", "Pod/vitess-operator")
        {
            HasOperator = false,
            Objects = objects => objects.Add(JsonNode.Parse("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"vitess-operator"},"spec":{"replicas":1,"selector":{"matchLabels":{"app":"vitess-operator"}},"template":{"metadata":{"labels":{"app":"vitess-operator"}},"spec":{"containers":[{"name":"vitess-operator","image":"planetscale/vitess-operator:v2.15.0","resources":{"limits":{"memory":"128Mi"}}}]}}}}""")!.AsObject()),
            Faults = _ => new() { ContainerTrouble = (_, container) => container.Name == "vitess-operator" ? new ContainerTrouble { End = ContainerFault.OutOfMemory(TimeSpan.FromSeconds(20)) } : null },
        },
        new("operator scaled to zero", "DIAG105", "Deployment/vitess-operator")
        {
            HasOperator = false,
            Objects = objects => objects.Add(JsonNode.Parse("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"vitess-operator"},"spec":{"replicas":0,"selector":{"matchLabels":{"app":"vitess-operator"}},"template":{"metadata":{"labels":{"app":"vitess-operator"}},"spec":{"containers":[{"name":"vitess-operator","image":"planetscale/vitess-operator:v2.15.0"}]}}}}""")!.AsObject()),
        },
        new("a definition goes", "DIAG102", "CustomResourceDefinition/vitessbackupschedules") { Then = cluster => cluster.Client.DeleteAsync(ResourceKind.Of<V1CustomResourceDefinition>(), new(string.Empty, "vitessbackupschedules.planetscale.com")) },
    ];

    private static WorldOptions Small(string resource, string quantity) => new() { NodeCapacity = new Dictionary<string, string> { [resource] = quantity } };

    private static FaultCase Claims(string name, string code, string error, Action<JsonObject>? spec = null) =>
        new(name, code, "PersistentVolumeClaim/shop-") { Spec = spec, Faults = _ => new() { ProvisioningError = claim => claim.Metadata.Name.Contains("vttablet", StringComparison.Ordinal) ? error : null } };

    private static void Rename(List<JsonObject> objects, string secret, string key) => objects.Single(item => item.GetName() == secret)["stringData"] = new JsonObject { [key] = "-" };

    private static void AddNodes(List<JsonObject> objects, params (string Zone, string Taint)[] nodes)
    {
        foreach (var ((zone, taint), index) in nodes.Select((node, index) => (node, index)))
        {
            var node = JsonNode.Parse($$$$"""{"apiVersion":"v1","kind":"Node","metadata":{"name":"worker-{{{{index}}}}","labels":{"topology.kubernetes.io/zone":"eu-west-1{{{{zone}}}}","failure-domain.beta.kubernetes.io/zone":"eu-west-1{{{{zone}}}}"}},"spec":{}}""")!.AsObject();
            if (taint.Split('=', ':') is [var key, var value, var effect])
            {
                node["spec"]!["taints"] = new JsonArray(new JsonObject { ["key"] = key, ["value"] = value, ["effect"] = effect });
            }

            objects.Add(node);
        }
    }

    private static async Task LoseNodeOfAsync(VitessTestCluster cluster, string part)
    {
        var pod = await cluster.Client.FindAsync(ResourceKind.Of<V1Pod>(), new(cluster.Namespace, NameOf(cluster, part)));
        await cluster.World.LoseNodeAsync((string)pod!["spec"]!["nodeName"]!, TestContext.Current.CancellationToken);
    }

    private static Task<JsonObject> AnnotateAsync(VitessTestCluster cluster, string part, string name, string value) =>
        cluster.Client.PatchAsync(ResourceKind.Of<V1Pod>(), new(cluster.Namespace, NameOf(cluster, part)), new V1Patch($$$$"""{"metadata":{"annotations":{"{{{{name}}}}":"{{{{value}}}}"}}}""", V1Patch.PatchType.MergePatch));

    private static string NameOf(VitessTestCluster cluster, string part) =>
        cluster.Client.ListAllAsync(ResourceKind.Of<V1Pod>(), cluster.Namespace).GetAwaiter().GetResult().Items.Select(pod => pod.GetName()!).Order(StringComparer.Ordinal).First(name => name.Contains(part, StringComparison.Ordinal));

    private sealed class Refusal(string kind, string message) : AdmissionHook
    {
        public override string? Validate(AdmissionReview review) => review.Kind == kind && review.Verb == "create" && review.Subresource.Length == 0 && review.Name.Contains("vttablet", StringComparison.Ordinal) ? message : null;
    }
}
