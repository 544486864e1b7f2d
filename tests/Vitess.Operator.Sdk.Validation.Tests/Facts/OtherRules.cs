using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Capacity;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Rules whose facts have no number of their own in the reference.</summary>
internal static class OtherRules
{
    private const string Shared = "spec.globalLockserver={'external':{'implementation':'etcd2','address':'topo:2379','rootPath':'/vitess/global'}}";
    private const string Scratch = "POOL.extraVolumeMounts=[{'name':'scratch','mountPath':'/s'}]";
    private const string Script = "SHARD.databaseInitScriptSecret={'volumeName':'scripts','key':'a'}";
    private const string CrossCell = "KS.durabilityPolicy='cross_cell'";

    private static readonly ValidationContext Restricted = new() { Operator = new() { PodSecurity = PodSecurity.Restricted } };

    private static readonly NodeText[] Large = [new("n1"), new("n2"), new("n3")];

    public static IEnumerable<FactCase> All => [.. Spec, .. Changes, .. Places];

    private static IEnumerable<FactCase> Spec =>
    [
        new("V0708", "POOL.replicas=1") { Good = ["POOL.replicas=2"], Path = ".tabletPools" },
        new("V0710", "SHARD.replication={'enforceSemiSync':true}", "POOL.replicas=2") { Path = ".replication.enforceSemiSync" },
        new("V1501", "POOL.mysqld.resources.limits.memory='256Mi'") { Good = ["POOL.mysqld.resources.limits.memory='1Gi'"], Path = ".mysqld.resources.limits.memory" },
        new("V1502", "POOL.mysqld.resources.limits.memory='768Mi'") { Good = ["POOL.mysqld.resources.limits.memory='1Gi'"], Path = ".mysqld.resources.limits.memory" },
        new("V2000", "metadata.name='My_Cluster'") { Good = ["metadata.name='my.cluster-1'"], Path = "metadata.name" },
        new("V2001", "spec.cells[0].gateway.authentication={'static':{'secret':{'key':'users.json'}}}") { Path = ".static.secret" },
        new("V2002", "spec.cells[0].gateway.authentication={'static':{'secret':{'name':'config','key':''}}}") { Path = ".static.secret.key" },
        new("V2003", Script) { Good = [Script, "POOL.extraVolumes=[{'name':'scripts','secret':{'secretName':'s'}}]"], Path = ".volumeName" },
        new("V2004") { Context = new() { Secrets = [Config("init_db.sql")] }, GoodContext = new() { Secrets = [Config("init_db.sql", "users.json")] }, Path = ".secret.key" },
        new("V2005", "SHARD.replication={'enforceSemiSync':false}") { Path = "enforceSemiSync" },
        new("V2007") { Others = Other("example"), GoodOthers = Other("another") },
        new("V2010", Collisions.OfTablets()) { Good = Collisions.OfTablets("other"), Path = "spec.keyspaces[1]" },
        new("V2011", Shared) { Others = Neighbour("zone1"), GoodOthers = Neighbour("zone2"), Good = [Shared] },
        new("V2012", Collisions.OfCells()) { Good = ["spec.cells[1]={'name':'other'}"], Path = "spec.cells[2]" },
        new("V2020", "spec.globalLockserver={'external':{'implementation':'etcd','address':'a','rootPath':'/'}}") { Good = ["spec.globalLockserver={'external':{'implementation':'etcd2','address':'a','rootPath':'/'}}"] },
        new("V2021", "POOL.mysqld.configOverrides='innodb_buffer_pool_size 1G'") { Good = ["POOL.mysqld.configOverrides='[mysqld]\\n# pool\\ninnodb_buffer_pool_size = 1G\\nskip-name-resolve'"] },
        new("V2022", "POOL.vttablet.extraFlags={'enable_semi_sync':'true'}") { Good = ["POOL.vttablet.extraFlags={'queryserver-config-pool-size':'9'}"] },
        new("V2023", "SHARD.tabletPools[1]={'cell':'zone1','type':'replica','replicas':1,'vttablet':{'resources':{}},'mysqld':{'resources':{}}}")
        {
            Good = ["SHARD.tabletPools[1]={'cell':'zone1','type':'rdonly','replicas':1,'vttablet':{'resources':{}},'mysqld':{'resources':{}}}"],
            Path = ".tabletPools[1]",
        },
        new("V2024", Scratch) { Good = [Scratch, "POOL.extraVolumes=[{'name':'scratch','emptyDir':{}}]"], Path = ".extraVolumeMounts[0].name" },
        new("V2025", "POOL.sidecarContainers=[{'name':'a'},{'name':'a'}]") { Good = ["POOL.sidecarContainers=[{'name':'a'},{'name':'b'}]"], Path = ".sidecarContainers[1].name" },
        new("V2026", Schedules("'name':'a','schedule':'at noon'")) { Good = [Schedules("'name':'a','schedule':'*/15 2-4 * jan mon'")], Path = ".schedule" },
        new("V2027", Schedules("'name':'a','frequency':'1h'", "'name':'a','frequency':'2h'")) { Good = [Schedules("'name':'a','frequency':'1h'", "'name':'b','frequency':'2h'")], Path = "schedules[1].name" },
        new("V2028", Schedules("'name':'a','frequency':'1h'").Replace("'Cluster'", "'Keyspace','keyspace':'comerce'")) { Good = [Schedules("'name':'a','frequency':'1h'").Replace("'Cluster'", "'Keyspace','keyspace':'commerce'")], Path = ".keyspace" },
        new("V2029", "KS.durabilityPolicy='semi_sync_with_rdonly_ack'", "spec.images.vttablet='vitess/lite:v17.0.0'") { Good = ["KS.durabilityPolicy='semi_sync_with_rdonly_ack'", "spec.images.vttablet='vitess/lite:v18.0.0'"] },
        new("V2030", "SHARD.replication={'initializeMaster':false}") { Good = ["SHARD.replication={'initializeMaster':true}"] },
        new("V2031", "POOL.mysqld.resources.limits.memory='-1Gi'") { Path = "limits.memory" },
        new("V2032", "POOL.dataVolumeClaimTemplate={'accessModes':['ReadWriteOnce']}") { Path = ".resources.requests.storage" },
        new("V2032", "POOL.dataVolumeClaimTemplate.accessModes=[]") { Good = ["spec.globalLockserver={'etcd':{'dataVolumeClaimTemplate':{'accessModes':[]}}}"], Path = ".accessModes" },
        new("V2050", "POOL.sidecarContainers=[{'name':'debug','image':'d:1','securityContext':{'privileged':true}}]") { Context = Restricted, GoodContext = new(), Path = ".sidecarContainers[0].securityContext.privileged" },
        new("V2050", "spec.cells[0].gateway.initContainers=[{'name':'a','image':'a:1','securityContext':{'runAsUser':0}}]")
        {
            Good = ["spec.cells[0].gateway.initContainers=[{'name':'a','image':'a:1','securityContext':{'runAsUser':7,'capabilities':{'add':['NET_BIND_SERVICE']}}}]"],
            Context = Restricted,
            Path = "spec.cells[0].gateway.initContainers[0].securityContext.runAsUser",
        },
        new("V2050", "POOL.extraVolumes=[{'name':'v','nfs':{'server':'s','path':'/p'}}]") { Good = ["POOL.extraVolumes=[{'name':'v','emptyDir':{}}]"], Context = Restricted, Path = ".extraVolumes[0]" },
        new("V2050", "spec.backup={'locations':[{'volume':{'hostPath':{'path':'/b'}}}]}")
        {
            Good = ["spec.backup={'locations':[{'volume':{'persistentVolumeClaim':{'claimName':'b'}}}]}"],
            Context = Restricted,
            Path = "spec.backup.locations[0].volume.hostPath",
        },
        new("V2051", "POOL.sidecarContainers=[{'name':'agent','image':'busybox'}]")
        {
            Good = ["POOL.sidecarContainers=[{'name':'agent','image':'busybox','securityContext':{'runAsUser':1000}}]"],
            Context = Restricted,
            Path = ".sidecarContainers[0]",
        },
        new("V2051") { Context = new() { Operator = new() { PodSecurity = PodSecurity.Restricted, RunAsUser = -1 } }, GoodContext = Restricted, Path = "spec" },
        new("V2051") { Context = new() { Operator = new() { PodSecurity = PodSecurity.Restricted, EtcdRunAsUser = -1 } }, GoodContext = Restricted, Path = "spec" },
        new("V0907", "spec.backup={'locations':[{'volume':{}}]}") { Good = ["spec.backup={'locations':[{'volume':{'nfs':{'server':'s','path':'/b'}}}]}"] },
        new("V2101", CrossCell, "spec.cells[1]={'name':'zone2'}", Second("zone2", 1)) { Good = [CrossCell, "spec.cells[1]={'name':'zone2'}", Second("zone2", 2)] },
        new("V2102", "KS.durabilityPolicy='none'", "POOL.replicas=1") { Good = ["KS.durabilityPolicy='none'", "POOL.replicas=2"] },
    ];

    private static IEnumerable<FactCase> Changes =>
    [
        new("V2040") { Before = ["spec.keyspaces[1]={'name':'orders','turndownPolicy':'Immediate','partitionings':[]}"] },
        new("V2041") { Before = ["spec.cells[1]={'name':'zone2'}", Second("zone2", 1)] },
        new("V2042") { Before = ["KS.partitionings[1]={'equal':{'parts':2,'shardTemplate':{'databaseInitScriptSecret':{'key':'k','name':'n'}}}}"] },
        new("V2045", "spec.images.vttablet='vitess/lite:v24.0.1'") { Before = [] },
    ];

    private static IEnumerable<FactCase> Places =>
    [
        new("V2110") { Context = NodeText.Context(new NodeText("n1", "2")), GoodContext = NodeText.Context(Large) },
        new("V2111", "POOL.replicas=2", "POOL.mysqld.resources.requests.cpu='1500m'", Second("zone1", 1, "rdonly", "5")) { Context = NodeText.Context(new("n1", "6"), new("n2", "6")), GoodContext = NodeText.Context(Large) },
        new("V2112") { Context = NodeText.Context(new("n1", "1300m"), new("n2", "1300m"), new("n3", "1300m")), GoodContext = NodeText.Context(Large) },
        new("V2113") { Context = NodeText.Context(new("a1", "2", Zone: "a"), new("b1", "2", Zone: "b")), GoodContext = NodeText.Context(new("a1", Zone: "a"), new("b1", Zone: "b")) },
        new("V2114", Scaled(50)) { Good = [Scaled(3)], Context = NodeText.Context(Large) },
        new("V2115") { Context = Running(1000), GoodContext = Running(0) },
        new("V2116") { Context = Quota("pods", "6"), GoodContext = Quota("pods", "60") },
        new("V2117") { Context = Range("1Gi"), GoodContext = Range("2Gi"), Path = ".mysqld.resources.limits.memory" },
        new("V2118") { Context = NodeText.Context(new("n1"), new("n2")), GoodContext = NodeText.Context(Large) },
    ];

    private static string Schedules(params string[] schedules) =>
        $"spec.backup={{'locations':[{{'gcs':{{'bucket':'b'}}}}],'schedules':[{string.Join(',', schedules.Select(schedule => $"{{{schedule},'resources':{{}},'strategies':[{{'name':'s','scope':'Cluster'}}]}}"))}]}}";

    private static string Second(string cell, int replicas, string type = "replica", string cpu = "1") =>
        $"SHARD.tabletPools[1]={{'cell':'{cell}','type':'{type}','replicas':{replicas},'vttablet':{{'resources':{{}}}},'mysqld':{{'resources':{{'requests':{{'cpu':'{cpu}'}}}}}}}}";

    private static string Scaled(int most) => $"spec.cells[0].gateway.autoscaler={{'maxReplicas':{most}}}";

    private static string Other(string name) => $"{{apiVersion: planetscale.com/v2, kind: VitessCluster, metadata: {{name: {name}, namespace: default}}, spec: {{cells: []}}}}";

    private static string Neighbour(string cell) =>
        VitessJson.Serialize(SoundCluster.Read(Shared, "metadata.name='other'", $"spec.cells[0].name='{cell}'", $"POOL.cell='{cell}'").Object!);

    private static V1Secret Config(params string[] keys) =>
        new() { Metadata = new() { Name = "config", NamespaceProperty = "default" }, StringData = keys.ToDictionary(key => key, _ => Script) };

    private static ValidationContext Running(int priority) => NodeText.Context(new NodeText("n1", "6")) with
    {
        PriorityClasses = [new() { Metadata = new() { Name = "vitess" }, Value = priority }],
        Pods =
        [
            new()
            {
                Metadata = new() { Name = "other", NamespaceProperty = "shop" },
                Spec = new() { NodeName = "n1", Containers = [new() { Name = "c", Resources = new() { Requests = Amount("cpu", "5") } }] },
                Status = new() { Phase = "Running" },
            },
        ],
    };

    private static ValidationContext Quota(string resource, string hard) =>
        new() { ResourceQuotas = [new() { Metadata = new() { Name = "team", NamespaceProperty = "default" }, Spec = new() { Hard = Amount(resource, hard) } }] };

    private static ValidationContext Range(string max) =>
        new() { LimitRanges = [new() { Metadata = new() { Name = "sizes", NamespaceProperty = "default" }, Spec = new() { Limits = [new() { Type = "Container", Max = Amount("memory", max), DefaultProperty = Amount("memory", "256Mi") }] } }] };

    private static Dictionary<string, ResourceQuantity> Amount(string resource, string amount) => new() { [resource] = new(amount) };
}
