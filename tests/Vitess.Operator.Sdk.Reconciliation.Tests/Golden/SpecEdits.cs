using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>Changes of a recorded cluster that make another one.</summary>
internal static class SpecEdits
{
    public static SortedDictionary<string, Action<JsonObject>> All { get; } = new(StringComparer.Ordinal)
    {
        ["as recorded"] = _ => { },
        ["lockserver per cell"] = spec => Each(spec, "cells", cell => cell["lockserver"] = Parse("""{"etcd":{"localMemberIndex":1,"resources":{"requests":{"cpu":"50m","memory":"64Mi"}}}}""")),
        ["external lockserver"] = spec => spec["globalLockserver"] = Parse("""{"external":{"implementation":"etcd2","address":"etcd.example.com:2379","rootPath":"/x"}}"""),
        ["external lockserver of cells"] = spec => Each(spec, "cells", cell => cell["lockserver"] = Parse("""{"external":{"implementation":"etcd2","address":"cell.example.com:2379","rootPath":"/c"}}""")),
        ["zones"] = spec => Each(spec, "cells", cell => cell["zone"] = "eu-" + cell["name"]),
        ["one dashboard"] = spec => spec["vitessDashboard"] = new JsonObject
        {
            ["cells"] = new JsonArray((string?)spec["cells"]![0]!["name"]),
            ["replicas"] = 2,
            ["extraFlags"] = Parse("""{"log_queries":"true"}"""),
            ["extraLabels"] = Parse("""{"a":"b"}"""),
        },
        ["vtadmin"] = spec =>
        {
            spec["images"] ??= new JsonObject();
            spec["images"]!["vtadmin"] = "vitess/vtadmin:v24.0.0";
            spec["vtadmin"] = Parse("""{"apiAddresses":["http://localhost:14001"],"rbac":{"name":"example-cluster-config","key":"rbac.yaml"},"readOnly":true}""");
        },
        ["no vtorc"] = spec => EachTemplate(spec, keyspace => keyspace.Remove("vitessOrchestrator"), _ => { }),
        ["vtorc"] = spec => EachTemplate(spec, keyspace => keyspace["vitessOrchestrator"] = Parse("""{"extraFlags":{"instance-poll-time":"7s"}}"""), _ => { }),
        ["rdonly beside"] = spec => EachTemplate(spec, _ => { }, template =>
        {
            var pool = template["tabletPools"]![0]!.DeepClone();
            (pool["type"], pool["replicas"], pool["name"]) = ("rdonly", 2, "added");
            template["tabletPools"]!.AsArray().Add(pool);
        }),
        ["named pools"] = spec => EachTemplate(spec, _ => { }, template => Each(template, "tabletPools", pool => pool["name"] = "p1")),
        ["pool extras"] = spec => EachTemplate(spec, _ => { }, template => Each(template, "tabletPools", pool =>
        {
            pool["extraEnv"] = Parse("""[{"name":"A","value":"b"},{"name":"N","valueFrom":{"fieldRef":{"fieldPath":"spec.nodeName"}}}]""");
            pool["extraVolumes"] = Parse("""[{"name":"scratch","emptyDir":{}}]""");
            pool["extraVolumeMounts"] = Parse("""[{"name":"scratch","mountPath":"/scratch"}]""");
            pool["sidecarContainers"] = Parse("""[{"name":"side","image":"busybox:1","command":["sleep","1d"]}]""");
            pool["initContainers"] = Parse("""[{"name":"before","image":"busybox:1"}]""");
            pool["annotations"] = Parse("""{"a.example.com/x":"y"}""");
            pool["extraLabels"] = Parse("""{"team":"blue"}""");
            pool["tolerations"] = Parse("""[{"key":"db","operator":"Exists","effect":"NoSchedule"}]""");
            pool["topologySpreadConstraints"] = Parse("""[{"maxSkew":1,"topologyKey":"zone","whenUnsatisfiable":"ScheduleAnyway","labelSelector":{"matchLabels":{"a":"b"}}}]""");
            pool["affinity"] = Parse("""{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[{"matchExpressions":[{"key":"disk","operator":"In","values":["ssd"]}]}]}}}""");
            pool["vttablet"]!["extraFlags"] = Parse("""{"queryserver-config-pool-size":"24","db_charset":"utf8mb4"}""");
            pool["vttablet"]!["lifecycle"] = Parse("""{"preStop":{"exec":{"command":["sleep","5"]}}}""");
            pool["vttablet"]!["terminationGracePeriodSeconds"] = 90;
        })),
        ["no exporter image"] = spec => spec["images"]?.AsObject().Remove("mysqldExporter"),
        ["autoscaler"] = spec => Each(spec, "cells", cell => Gateway(cell)["autoscaler"] = Parse("""{"minReplicas":2,"maxReplicas":4,"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":70}}}]}""")),
        ["gateway extras"] = spec => Each(spec, "cells", cell =>
        {
            var gateway = Gateway(cell);
            gateway["extraFlags"] = Parse("""{"tablet_refresh_interval":"1m"}""");
            gateway["sidecarContainers"] = Parse("""[{"name":"side","image":"busybox:1"}]""");
            gateway["annotations"] = Parse("""{"a.example.com/x":"y"}""");
            gateway["topologySpreadConstraints"] = Parse("""[{"maxSkew":1,"topologyKey":"zone","whenUnsatisfiable":"ScheduleAnyway"}]""");
            gateway["service"] = Parse("""{"annotations":{"lb":"internal"}}""");
            gateway["terminationGracePeriodSeconds"] = 45;
        }),
        ["services"] = spec => (spec["gatewayService"], spec["tabletService"]) = (Parse("""{"annotations":{"lb":"internal"}}"""), Parse("""{"annotations":{"lb":"none"}}""")),
        ["backups on a disk"] = spec => Backups(spec, """{"engine":"xtrabackup","locations":[{"name":"disk","volume":{"hostPath":{"path":"/b"}},"volumeSubPath":"s"}]}"""),
        ["backups on a disk, scheduled"] = spec => Backups(spec, """
            {"engine":"builtin","locations":[{"name":"disk","volume":{"hostPath":{"path":"/b"}}}],"schedules":[{"name":"nightly","schedule":"0 3 * * *","resources":{},
            "strategies":[{"name":"all","scope":"Cluster"}]}]}
            """),
        ["two locations"] = spec => Backups(spec, """
            {"locations":[{"name":"disk","gcs":{"bucket":"b","authSecret":{"name":"gcs","key":"k"}}},{"name":"other","s3":{"region":"eu-west-1","bucket":"b"}}],"subcontroller":{"serviceAccountName":"watcher"}}
            """),
        ["nothing in topology"] = spec => spec["topologyReconciliation"] = Parse("""{"registerCellsAliases":false,"pruneCells":false,"pruneKeyspaces":false,"pruneSrvKeyspaces":false,"pruneShards":false,"pruneShardCells":false,"pruneTablets":false}"""),
        ["images of keyspaces"] = spec => Each(spec, "keyspaces", keyspace => keyspace["images"] = Parse("""{"mysqld":{"mysql80Compatible":"mysql:8.0.41"},"mysqldExporter":"prom/mysqld-exporter:v0.15.0"}""")),
        ["another engine of databases"] = spec => (spec["images"] ??= new JsonObject())["mysqld"] = Parse("""{"mariadbCompatible":"mariadb:10.6"}"""),
        ["custom ranges"] = spec => Each(spec, "keyspaces", keyspace =>
        {
            var template = Template(keyspace["partitionings"]![0]!)!.DeepClone();
            keyspace["partitionings"] = new JsonArray(Parse("""{"custom":{"shards":[{"keyRange":{"end":"40"}},{"keyRange":{"start":"40","end":"c0"}},{"keyRange":{"start":"c0"}}]}}"""));
            Each(keyspace["partitionings"]![0]!["custom"]!.AsObject(), "shards", shard =>
            {
                foreach (var (key, value) in template.AsObject())
                {
                    shard[key] = value?.DeepClone();
                }
            });
        }),
        ["many parts"] = spec => Each(spec, "keyspaces", keyspace => Each(keyspace, "partitionings", partitioning =>
        {
            if (partitioning["equal"] is { } equal)
            {
                (equal["parts"], equal["hexWidth"]) = (3, 4);
            }
        })),
        ["etcd extras"] = spec => spec["globalLockserver"] = Parse("""
            {"etcd":{"image":"quay.io/coreos/etcd:v3.5.17","extraFlags":{"quota-backend-bytes":"100"},"dataVolumeClaimTemplate":{"accessModes":["ReadWriteOnce"],"resources":{"requests":{"storage":"2Gi"}}},
            "annotations":{"a":"b"},"extraLabels":{"c":"d"},"tolerations":[{"operator":"Exists"}]}}
            """),
        ["no disruption budget"] = spec => spec["globalLockserver"] = Parse("""{"etcd":{"createPDB":false}}"""),
        ["pull secrets"] = spec => (spec["imagePullSecrets"], spec["imagePullPolicies"]) = (Parse("""[{"name":"regcred"}]"""), Parse("""{"vttablet":"Always","mysqld":"Never"}""")),
        ["database names"] = spec => Each(spec, "keyspaces", keyspace => keyspace["databaseName"] = "legacy"),
        ["replication by hand"] = spec => EachTemplate(spec, _ => { }, template => template["replication"] = Parse("""{"initializeMaster":false,"initializeBackup":false,"recoverRestartedMaster":false}""")),
    };

    private static JsonNode Parse(string json) => JsonNode.Parse(json)!;

    private static JsonObject Gateway(JsonObject cell) => (cell["gateway"] ??= new JsonObject()).AsObject();

    private static void Each(JsonObject value, string list, Action<JsonObject> edit)
    {
        foreach (var item in value[list] as JsonArray ?? [])
        {
            edit(item!.AsObject());
        }
    }

    private static JsonObject? Template(JsonNode partitioning) =>
        (partitioning["equal"]?["shardTemplate"] ?? partitioning["custom"]?["shards"]?[0]) is JsonObject shard ? WithoutRange(shard) : null;

    private static JsonObject WithoutRange(JsonObject shard)
    {
        var copy = shard.DeepClone().AsObject();
        copy.Remove("keyRange");
        return copy;
    }

    private static void EachTemplate(JsonObject spec, Action<JsonObject> keyspaces, Action<JsonObject> templates) => Each(spec, "keyspaces", keyspace =>
    {
        keyspaces(keyspace);
        Each(keyspace, "partitionings", partitioning =>
        {
            if (partitioning["equal"]?["shardTemplate"] is JsonObject template)
            {
                templates(template);
            }

            if (partitioning["custom"] is JsonObject custom)
            {
                Each(custom, "shards", templates);
            }
        });
    });

    private static void Backups(JsonObject spec, string backup)
    {
        spec["backup"] = Parse(backup);
        EachTemplate(spec, _ => { }, template => Each(template, "tabletPools", pool => pool["backupLocationName"] = "disk"));
    }
}
