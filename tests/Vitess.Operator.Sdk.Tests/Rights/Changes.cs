using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>What users, Kubernetes and others do to clusters, so that the operator does all that it can.</summary>
internal static class Changes
{
    public static void Extras(JsonObject spec)
    {
        spec["updateStrategy"] = new JsonObject { ["type"] = "Immediate" };
        spec["vtadmin"]!["apiAddresses"] = new JsonArray("http://vtadmin.example:14001");
        foreach (var cell in spec["cells"]!.AsArray().Where(cell => cell!["gateway"]?["autoscaler"] is not null))
        {
            cell!["gateway"]!["autoscaler"]!["maxReplicas"] = 9;
        }
    }

    public static void NoExtras(JsonObject spec)
    {
        spec.Remove("vtadmin");
        foreach (var cell in spec["cells"]!.AsArray())
        {
            cell!["gateway"]!.AsObject().Remove("autoscaler");
            cell.AsObject().Remove("lockserver");
        }
    }

    public static void NoKeyspaces(JsonObject spec)
    {
        foreach (var keyspace in spec["keyspaces"]!.AsArray())
        {
            keyspace!["turndownPolicy"] = "Immediate";
        }

        spec["keyspaces"] = new JsonArray();
    }

    public static void OtherCell(JsonObject spec) => spec["cells"]![0]!["name"] = "zone9";

    public static void EveryMinute(JsonObject spec)
    {
        foreach (var schedule in spec["backup"]!["schedules"]!.AsArray())
        {
            schedule!["schedule"] = "* * * * *";
            schedule["successfulJobsHistoryLimit"] = 1;
        }

        spec["backup"]!["locations"]![0]!["annotations"] = new JsonObject { ["example.com/team"] = "storage" };
    }

    public static void NoBackups(JsonObject spec) => spec.Remove("backup");

    public static void Larger(JsonObject spec)
    {
        spec["updateStrategy"] = new JsonObject { ["type"] = "Immediate" };
        var pool = spec["keyspaces"]![0]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![0]!;
        pool["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"] = "30Gi";
        spec["gatewayService"] = new JsonObject { ["annotations"] = new JsonObject { ["example.com/team"] = "storage" } };
    }

    public static void NewImages(JsonObject spec)
    {
        spec["images"] ??= new JsonObject();
        spec["images"]!["vttablet"] = "vitess/lite:v24.0.1";
        spec["images"]!["vtgate"] = "vitess/lite:v24.0.1";
        spec["globalLockserver"] = new JsonObject { ["etcd"] = new JsonObject { ["image"] = "quay.io/coreos/etcd:v3.5.18" } };
    }

    public static void MoreShards(JsonObject spec)
    {
        var partitionings = spec["keyspaces"]![0]!["partitionings"]!.AsArray();
        var more = partitionings[0]!.DeepClone();
        more["equal"]!["parts"] = 2;
        partitionings.Add(more);
    }

    public static void FewerShards(JsonObject spec) => spec["keyspaces"]![0]!["partitionings"]!.AsArray().RemoveAt(1);

    /// <summary>Somebody takes an object from its owner.</summary>
    public static async Task DisownAsync<T>(this Guarded guarded)
    {
        var kind = ResourceKind.Of<T>();
        foreach (var live in (await guarded.Kubernetes.Client.ListAllAsync(kind, null, null, TestContext.Current.CancellationToken)).Items)
        {
            live["metadata"]!.AsObject().Remove("ownerReferences");
            await guarded.Kubernetes.Client.ReplaceAsync(kind, live, null, TestContext.Current.CancellationToken);
        }

        await guarded.WorkAsync();
    }

    /// <summary>All Jobs but one end well; that one is deleted by somebody who knows nothing of its volume.</summary>
    public static async Task EndJobsAsync(this Guarded guarded)
    {
        var kind = ResourceKind.Of<V1Job>();
        var jobs = (await guarded.Kubernetes.Client.ListAllAsync(kind, null, null, TestContext.Current.CancellationToken)).Items;
        jobs.ShouldNotBeEmpty();
        foreach (var job in jobs)
        {
            var now = job["metadata"]!["creationTimestamp"]!.DeepClone();
            job["status"] = new JsonObject
            {
                ["startTime"] = now.DeepClone(),
                ["completionTime"] = now.DeepClone(),
                ["succeeded"] = 1,
                ["conditions"] = new JsonArray(
                    new JsonObject { ["type"] = "SuccessCriteriaMet", ["status"] = "True", ["lastProbeTime"] = now.DeepClone(), ["lastTransitionTime"] = now.DeepClone() },
                    new JsonObject { ["type"] = "Complete", ["status"] = "True", ["lastProbeTime"] = now.DeepClone(), ["lastTransitionTime"] = now.DeepClone() }),
            };
            await guarded.Kubernetes.Client.ReplaceAsync(kind, job, new WriteOptions { Subresource = "status" }, TestContext.Current.CancellationToken);
        }

        await guarded.WorkAsync();
    }

    /// <summary>Somebody deletes the Jobs, and knows nothing of their volumes.</summary>
    public static async Task DeleteJobsAsync(this Guarded guarded)
    {
        foreach (var job in (await guarded.Kubernetes.Client.ListAllAsync<V1Job>(null, null, TestContext.Current.CancellationToken)).Items)
        {
            await guarded.Kubernetes.Client.DeleteAsync(ResourceKind.Of<V1Job>(), new(job.Metadata.NamespaceProperty, job.Metadata.Name), new V1DeleteOptions { PropagationPolicy = "Background" }, TestContext.Current.CancellationToken);
        }

        await guarded.WorkAsync();
    }
}
