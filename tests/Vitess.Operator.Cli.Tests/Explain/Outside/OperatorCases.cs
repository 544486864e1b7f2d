using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>The operator, its definitions and what the API server refuses.</summary>
internal static class OperatorCases
{
    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        new("operator scaled to zero", "DIAG105", "vitess-operator", capture =>
        {
            capture.Remove(capture.Operator);
            var deployment = capture.Find("Deployment", "vitess-operator");
            deployment["spec"]!["replicas"] = 0;
            deployment["status"] = new JsonObject { ["observedGeneration"] = 2 };
            capture.Cluster["metadata"]!["generation"] = 5;
        }),
        new("operator killed for its memory", "DIAG104", "Pod/vitess-operator", capture =>
        {
            Sick.Crash(capture.Operator, "vitess-operator", 137, "OOMKilled", 214);
            capture.Cluster["metadata"]!["generation"] = 4;
        }),
        new("operator without rights", "DIAG103", "vitess-operator", capture =>
        {
            capture.Log(capture.Operator, "vitess-operator", "E1114 09:28:00.000000       1 reflector.go:138] pkg/mod/k8s.io/client-go/tools/cache/reflector.go:167: Failed to watch *v1.PersistentVolumeClaim: failed to list *v1.PersistentVolumeClaim: persistentvolumeclaims is forbidden: User \"system:serviceaccount:prod:vitess-operator\" cannot list resource \"persistentvolumeclaims\" in API group \"\" in the namespace \"prod\"\n");
        }),
        new("definitions are missing", "DIAG101", "vitess-operator", capture =>
        {
            capture.Without("VitessCluster", "VitessShard", "VitessKeyspace", "VitessCell", "EtcdLockserver");
            foreach (var pod in capture.Tablets.Concat(capture.Etcds).Concat(capture.Gates).Append(capture.Control).Append(capture.Orchestrator))
            {
                capture.Remove(pod);
            }

            Sick.Crash(capture.Operator, "vitess-operator");
            capture.Log(capture.Operator, "vitess-operator", "2025-11-14T09:27:00Z\tERROR\tcontroller-runtime.source.EventHandler\tif kind is a CRD, it should be installed before calling Start\t{\"kind\": \"VitessCluster.planetscale.com\", \"error\": \"no matches for kind \\\"VitessCluster\\\" in version \\\"planetscale.com/v2\\\"\"}\n", previous: true);
        }),
        new("definitions are old", "DIAG102", "Pod/vitess-operator", capture =>
        {
            capture.Add("""{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"vitessclusters.planetscale.com"},"spec":{"group":"planetscale.com","names":{"kind":"VitessCluster","plural":"vitessclusters"},"scope":"Namespaced","versions":[{"name":"v2","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object","properties":{"spec":{"type":"object","properties":{"cells":{"type":"array","items":{"type":"object"}},"keyspaces":{"type":"array","items":{"type":"object"}}}}}}}}]},"status":{"conditions":[{"type":"Established","status":"True"}]}}""");
            capture.Log(capture.Operator, "vitess-operator", "W1114 09:28:00.000000       1 warnings.go:70] unknown field \"spec.vtadmin\"\nW1114 09:28:00.000000       1 warnings.go:70] unknown field \"spec.keyspaces[0].durabilityPolicy\"\n");
        }),
        new("PriorityClass is missing", "DIAG110", "shop", capture =>
        {
            foreach (var pod in capture.Tablets)
            {
                capture.Remove(pod);
            }

            Sick.NoPrimary(capture);
            capture.Shard["status"]!["tablets"] = new JsonObject();
            capture.Event(capture.Shard, "CreateFailed", "failed to create Pod shop-vttablet-az1-1136893547-46a852d0: pods \"shop-vttablet-az1-1136893547-46a852d0\" is forbidden: no PriorityClass with name vitess was found");
        }),
        new("quota of the namespace", "DIAG112", "vtgate", capture =>
        {
            capture.Remove(capture.Gates[0]);
            var set = capture.Add("""{"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"name":"shop-az1-vtgate-5b2c1e0f-7c9f8d6b54","namespace":"prod","labels":{"planetscale.com/cluster":"shop","planetscale.com/component":"vtgate","planetscale.com/cell":"az1"}},"spec":{"replicas":1},"status":{"replicas":0,"conditions":[{"type":"ReplicaFailure","status":"True","reason":"FailedCreate","message":"pods \"shop-az1-vtgate-5b2c1e0f-7c9f8d6b54-x\" is forbidden: exceeded quota: team, requested: limits.memory=256Mi, used: limits.memory=8Gi, limited: limits.memory=8Gi"}]}}""");
            capture.Find("Deployment", "az1-vtgate")["status"] = JsonNode.Parse("""{"replicas":0,"unavailableReplicas":1}""");
            capture.Event(set, "FailedCreate", "Error creating: pods \"shop-az1-vtgate-5b2c1e0f-7c9f8d6b54-x\" is forbidden: exceeded quota: team, requested: limits.memory=256Mi, used: limits.memory=8Gi, limited: limits.memory=8Gi");
        }),
        new("a webhook of the company refuses Pods", "DIAG115", "shop", capture =>
        {
            capture.Remove(capture.Tablets[2]);
            capture.Event(capture.Shard, "CreateFailed", "failed to create Pod shop-vttablet-az2-3017291847-46a852d2: admission webhook \"validate.kyverno.svc-fail\" denied the request: policy Pod/prod/shop-vttablet-az2 for resource violation: require-labels: label team is required");
        }),
        new("scheduled changes wait under External", "DIAG808", "VitessCluster/shop", capture =>
        {
            capture.Cluster["spec"]!["updateStrategy"] = JsonNode.Parse("""{"type":"External"}""");
            foreach (var pod in capture.Tablets)
            {
                pod["metadata"]!["annotations"] = JsonNode.Parse("""{"rollout.planetscale.com/scheduled":"container mysqld: image changed","planetscale.com/desired-state-hash":"85624c24"}""");
            }
        }),
        new("two clusters, one is sick, overlapping files", "DIAG601", "Pod/stage-vttablet", capture =>
        {
            capture.Layout = FolderLayout.Overlapping;
            var other = new Capture("stage", "stage");
            Sick.Crash(other.Tablets[0], "vttablet");
            capture.Log(other.Tablets[0], "vttablet", "unknown flag: --no-such\n", previous: true);
            capture.AddAll(other);
        }),
    ];
}
