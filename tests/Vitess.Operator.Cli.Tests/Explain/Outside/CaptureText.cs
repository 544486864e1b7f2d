using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>Objects of a captured cluster that is well.</summary>
internal static class CaptureText
{
    public static string NodeName(int number) => $"ip-10-0-{number}-17.eu-west-1.compute.internal";

    public static string Node(string name, string zone) => $$$$$"""
        {"apiVersion":"v1","kind":"Node","metadata":{"name":"{{{{{name}}}}}","labels":{"kubernetes.io/arch":"amd64","kubernetes.io/hostname":"{{{{{name}}}}}","topology.kubernetes.io/region":"eu-west-1","topology.kubernetes.io/zone":"{{{{{zone}}}}}"}},
         "spec":{"providerID":"aws:///x"},"status":{"allocatable":{"cpu":"3920m","memory":"15164684Ki","pods":"58"},"capacity":{"cpu":"4","memory":"16181516Ki","pods":"58"},
         "conditions":[{"type":"MemoryPressure","status":"False","reason":"KubeletHasSufficientMemory"},{"type":"DiskPressure","status":"False","reason":"KubeletHasNoDiskPressure"},{"type":"PIDPressure","status":"False","reason":"KubeletHasSufficientPID"},{"type":"Ready","status":"True","reason":"KubeletReady","message":"kubelet is posting ready status","lastHeartbeatTime":"2025-11-14T09:28:30Z"}]}}
        """;

    public static string Cluster(string name, string @namespace) => $$$$$"""
        {"apiVersion":"planetscale.com/v2","kind":"VitessCluster","metadata":{"name":"{{{{{name}}}}}","namespace":"{{{{{@namespace}}}}}","generation":3,"creationTimestamp":"{{{{{Capture.Created}}}}}"},
         "spec":{"images":{"vttablet":"vitess/lite:v21.0.4","vtgate":"vitess/lite:v21.0.4","vtctld":"vitess/lite:v21.0.4","vtorc":"vitess/lite:v21.0.4","vtbackup":"vitess/lite:v21.0.4","mysqld":{"mysql80Compatible":"vitess/lite:v21.0.4"},"mysqldExporter":"prom/mysqld-exporter:v0.14.0"},
          "globalLockserver":{"etcd":{"resources":{"limits":{"memory":"256Mi"}}}},
          "cells":[{"name":"az1","zone":"eu-west-1a","gateway":{"replicas":1,"authentication":{"static":{"secret":{"name":"{{{{{name}}}}}-cluster-config","key":"users.json"}} } } },{"name":"az2","zone":"eu-west-1b","gateway":{"replicas":1}}],
          "keyspaces":[{"name":"commerce","durabilityPolicy":"semi_sync","turndownPolicy":"Immediate","partitionings":[{"equal":{"parts":1,"shardTemplate":{"databaseInitScriptSecret":{"name":"{{{{{name}}}}}-cluster-config","key":"init_db.sql"},
           "tabletPools":[{"cell":"az1","type":"replica","replicas":2,"vttablet":{"resources":{"limits":{"memory":"256Mi"}}},"mysqld":{"resources":{"requests":{"cpu":"500m","memory":"512Mi"},"limits":{"memory":"1Gi"}}},"dataVolumeClaimTemplate":{"accessModes":["ReadWriteOnce"],"storageClassName":"gp3","resources":{"requests":{"storage":"10Gi"}}}},
                          {"cell":"az2","type":"replica","replicas":1,"vttablet":{"resources":{"limits":{"memory":"256Mi"}}},"mysqld":{"resources":{"requests":{"cpu":"500m","memory":"512Mi"},"limits":{"memory":"1Gi"}}},"dataVolumeClaimTemplate":{"accessModes":["ReadWriteOnce"],"storageClassName":"gp3","resources":{"requests":{"storage":"10Gi"}}}}]}}}]}],
          "updateStrategy":{"type":"Immediate"}},
         "status":{"observedGeneration":3,"cells":{"az1":{"gatewayAvailable":"True"},"az2":{"gatewayAvailable":"True"}},"globalLockserver":{"etcd":{"available":"True"}},"keyspaces":{"commerce":{"cells":["az1","az2"],"desiredShards":1,"desiredTablets":3,"readyShards":1,"readyTablets":3,"shards":1,"tablets":3,"updatedShards":1,"updatedTablets":3}},"vitessDashboard":{"available":"True"}}}
        """;

    public static string Lockserver(string cluster, string @namespace) => $$$$$"""
        {"apiVersion":"planetscale.com/v2","kind":"EtcdLockserver","metadata":{"name":"{{{{{cluster}}}}}-etcd-07a83994","namespace":"{{{{{@namespace}}}}}","generation":1,"labels":{"planetscale.com/cluster":"{{{{{cluster}}}}}","planetscale.com/component":"etcd"}},"spec":{},"status":{"available":"True","observedGeneration":1}}
        """;

    public static string Cell(string cluster, string @namespace, string cell) => $$$$$"""
        {"apiVersion":"planetscale.com/v2","kind":"VitessCell","metadata":{"name":"{{{{{cluster}}}}}-{{{{{cell}}}}}-5abb61ae","namespace":"{{{{{@namespace}}}}}","generation":2,"labels":{"planetscale.com/cell":"{{{{{cell}}}}}","planetscale.com/cluster":"{{{{{cluster}}}}}"}},"spec":{"name":"{{{{{cell}}}}}"},
         "status":{"gateway":{"available":"True","replicas":1},"idle":"False","keyspaces":{"commerce":{}},"observedGeneration":2}}
        """;

    public static string Keyspace(string cluster, string @namespace) => $$$$$"""
        {"apiVersion":"planetscale.com/v2","kind":"VitessKeyspace","metadata":{"name":"{{{{{cluster}}}}}-commerce-fb9b866a","namespace":"{{{{{@namespace}}}}}","generation":2,"labels":{"planetscale.com/cluster":"{{{{{cluster}}}}}","planetscale.com/keyspace":"commerce"}},"spec":{"name":"commerce"},
         "status":{"idle":"False","observedGeneration":2,"partitionings":[{"desiredShards":1,"desiredTablets":3,"readyShards":1,"readyTablets":3,"servingWrites":"True","shardNames":["-"],"tablets":3,"updatedTablets":3}]}}
        """;

    public static string Shard(string cluster, string @namespace) => $$$$$"""
        {"apiVersion":"planetscale.com/v2","kind":"VitessShard","metadata":{"name":"{{{{{cluster}}}}}-commerce-x-x-0f5afee6","namespace":"{{{{{@namespace}}}}}","generation":2,"creationTimestamp":"{{{{{Capture.Created}}}}}","labels":{"planetscale.com/cluster":"{{{{{cluster}}}}}","planetscale.com/keyspace":"commerce","planetscale.com/shard":"x-x"}},
         "spec":{"keyRange":{},"tabletPools":[{"cell":"az1","type":"replica","replicas":2},{"cell":"az2","type":"replica","replicas":1}]},
         "status":{"cells":["az1","az2"],"hasInitialBackup":"True","hasMaster":"True","idle":"False","masterAlias":"az1-1136893547","observedGeneration":2,"servingWrites":"True","tablets":{
          "az1-1136893547":{"available":"True","dataVolumeBound":"True","index":1,"poolType":"replica","ready":"True","running":"True","type":"primary"},
          "az1-2548885007":{"available":"True","dataVolumeBound":"True","index":2,"poolType":"replica","ready":"True","running":"True","type":"replica"},
          "az2-3017291847":{"available":"True","dataVolumeBound":"True","index":3,"poolType":"replica","ready":"True","running":"True","type":"replica"}},"vitessOrchestrator":{"available":"True"}}}
        """;

    public static string Claim(string name, string @namespace, string cluster) => $$$$$"""
        {"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"{{{{{name}}}}}","namespace":"{{{{{@namespace}}}}}","labels":{"planetscale.com/cluster":"{{{{{cluster}}}}}","planetscale.com/component":"vttablet"},"annotations":{"volume.kubernetes.io/storage-provisioner":"ebs.csi.aws.com"}},
         "spec":{"accessModes":["ReadWriteOnce"],"storageClassName":"gp3","volumeName":"pvc-0b1c2d3e","resources":{"requests":{"storage":"10Gi"}}},"status":{"phase":"Bound","capacity":{"storage":"10Gi"}}}
        """;

    public static JsonObject Pod(string name, string @namespace, string labels, string ownerKind, string owner, string node, params (string Name, string Image, string Memory)[] containers)
    {
        var specs = string.Join(',', containers.Select(container => $$$$$"""{"name":"{{{{{container.Name}}}}}","image":"{{{{{container.Image}}}}}","imagePullPolicy":"IfNotPresent","resources":{"limits":{"memory":"{{{{{container.Memory}}}}}"},"requests":{"cpu":"100m","memory":"{{{{{container.Memory}}}}}"}},"terminationMessagePath":"/dev/termination-log"}"""));
        var statuses = string.Join(',', containers.Select(container => $$$$$"""{"name":"{{{{{container.Name}}}}}","image":"docker.io/{{{{{container.Image}}}}}","imageID":"docker.io/x@sha256:1f","containerID":"containerd://4f","ready":true,"started":true,"restartCount":0,"lastState":{},"state":{"running":{"startedAt":"{{{{{Capture.Created}}}}}"}}}"""));
        return JsonNode.Parse($$$$$"""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"{{{{{name}}}}}","namespace":"{{{{{@namespace}}}}}","uid":"0d6a6b6e-{{{{{name.Length:x4}}}}}","creationTimestamp":"{{{{{Capture.Created}}}}}","labels":{{{{{{labels}}}}}},"ownerReferences":[{"apiVersion":"x/v1","kind":"{{{{{ownerKind}}}}}","name":"{{{{{owner}}}}}","uid":"1","controller":true,"blockOwnerDeletion":true}]},
             "spec":{"nodeName":"{{{{{node}}}}}","priorityClassName":"vitess","restartPolicy":"Always","containers":[{{{{{specs}}}}}],"tolerations":[{"effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists","tolerationSeconds":300}]},
             "status":{"phase":"Running","hostIP":"10.0.1.17","podIP":"10.0.1.99","qosClass":"Burstable","startTime":"{{{{{Capture.Created}}}}}","conditions":[{"type":"PodReadyToStartContainers","status":"True"},{"type":"Initialized","status":"True"},{"type":"Ready","status":"True"},{"type":"ContainersReady","status":"True"},{"type":"PodScheduled","status":"True"}],"containerStatuses":[{{{{{statuses}}}}}]}}
            """)!.AsObject();
    }
}
