using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Sections 9 to 14: backups, vtgate, the control plane, changes, resources.</summary>
internal static class BackupAndGatewayFacts
{
    private const string Gcs = "'gcs':{'bucket':'b'}";
    private const string Claim = "spec.backup={'locations':[{'volume':{'persistentVolumeClaim':{'claimName':'backups'}}}]}";
    private const string Tls = "spec.cells[0].gateway.secureTransport=";
    private const string Cert = "'certSecret':{'name':'n','key':'k'}";
    private const string Both = Cert + ",'keySecret':{'name':'n','key':'k'}";

    private static readonly ValidationContext Original = new() { Target = ValidationTarget.Original(17) };

    public static IEnumerable<FactCase> All => [.. Backups, .. Programs, .. Changes];

    private static IEnumerable<FactCase> Backups =>
    [
        new("V0901", "spec.backup={'locations':[{}]}") { Good = [Locations($"{{{Gcs}}}")] },
        new("V0902", Locations($"{{{Gcs},'s3':{{'bucket':'b','region':'r'}}}}")) { Good = [Locations($"{{{Gcs}}}")] },
        new("V0903", Locations($"{{{Gcs}}}", $"{{{Gcs}}}")) { Good = [Locations($"{{{Gcs}}}", $"{{'name':'b',{Gcs}}}")] },
        new("V0904", Locations($"{{'name':'main',{Gcs}}}"), "POOL.backupLocationName='maim'") { Good = [Locations($"{{'name':'main',{Gcs}}}"), "POOL.backupLocationName='main'"] },
        new("V0905", Locations($"{{'name':'main',{Gcs}}}")) { Good = [Locations($"{{'name':'main',{Gcs}}}"), "POOL.backupLocationName='main'"] },
        new("V0906", Locations($"{{'name':'main',{Gcs}}}"), "POOL.backupLocationName='main'", "SHARD.tabletPools[1]={'cell':'zone1','type':'rdonly','replicas':1,'vttablet':{'resources':{}},'mysqld':{'resources':{}}}"),
        new("V0907", "spec.backup={'locations':[{'volume':{'hostPath':{'path':'/b'}}}]}") { Good = ["spec.backup={'locations':[{'volume':{'nfs':{'server':'s','path':'/b'}}}]}"] },
        new("V0908", Claim) { Others = Volume("ReadWriteOnce"), Good = [Claim], GoodOthers = Volume("ReadWriteMany") },
        new("V0909", "spec.backup={'engine':'mysqlshell','locations':[{'gcs':{'bucket':'b'}}]}") { Good = ["spec.backup={'engine':'mysqlshell','locations':[{'gcs':{'bucket':'b','authSecret':{'name':'n','key':'k'}}}]}"] },
        new("V0910", "spec.backup={'engine':'xtrabackup','locations':[{'gcs':{'bucket':'b'}}]}") { Before = [Locations($"{{{Gcs}}}")] },
        new("V0911", Locations($"{{{Gcs}}}")) { Before = [] },
        new("V0912", Locations($"{{'name':'other',{Gcs}}}")) { Before = [Locations($"{{{Gcs}}}")] },
        new("V0913", Locations($"{{{Gcs}}}"), "SHARD.replication={'initializeBackup':false}") { Good = ["SHARD.replication={'initializeBackup':false}"] },
        new("V0914", Locations("{'s3':{'bucket':'b','region':'r','minPartSize':1}}")) { Context = Original, Good = [Locations("{'s3':{'bucket':'b','region':'r','minPartSize':1}}")], GoodContext = new() },
        new("V0915", Locations("{'ceph':{'authSecret':{'name':'n','key':'k'}}}")),
        new("V0916", Locations($"{{{Gcs}}}", $"{{'name':'b',{Gcs}}}")),
        new("V0917", Scheduled("'frequency':'1h','schedule':'0 2 * * *'")) { Good = [Scheduled("'frequency':'1h'")] },
        new("V0917", Scheduled("'suspend':false")) { Good = [Scheduled("'schedule':'0 2 * * *'")] },
        new("V0918", Scheduled("'frequency':'7m'")) { Good = [Scheduled("'frequency':'3600s'")] },
        new("V0919", Scheduled("'frequency':'1h'", "'scope':'Keyspace','keyspace':'commerce','shard':'-'")) { Good = [Scheduled("'frequency':'1h'", "'keyspace':'commerce','shard':'-'")] },
        new("V0920", Scheduled("'frequency':'1h'", "'scope':'Keyspace','keyspace':'commerce'", "'keyspace':'commerce','shard':'-'")) { Good = [Scheduled("'frequency':'1h'", "'scope':'Keyspace','keyspace':'commerce'")] },
        new("V0921", Scheduled("'frequency':'1h'", "'keyspace':'commerce','shard':'0'")) { Good = [Scheduled("'frequency':'1h'", "'keyspace':'commerce','shard':'-'")] },
        new("V0922", Scheduled("'frequency':'1h'"), "POOL.backupLocationName='gone'") { Good = [Scheduled("'frequency':'1h'")] },
        new("V0923", Scheduled("'frequency':'1h','jobTimeoutMinute':0")) { Good = [Scheduled("'frequency':'1h','jobTimeoutMinute':60")] },
        new("V0924", Scheduled("'frequency':'1h','concurrencyPolicy':'Replace'")) { Good = [Scheduled("'frequency':'1h','concurrencyPolicy':'Allow'")] },
        new("V0925", Scheduled("'frequency':'1h','failedJobsHistoryLimit':0")) { Context = Original, Good = [Scheduled("'frequency':'1h','failedJobsHistoryLimit':1")] },
        new("V0927", Scheduled("'frequency':'1h','backupMethod':'vtctldclient'")) { Good = [Scheduled("'frequency':'1h','backupMethod':'vtbackup'")] },
        new("V0928", Scheduled("'frequency':'1h','backupMethod':'vtctldclient'"), "spec.backup.engine='xtrabackup'") { Good = [Scheduled("'frequency':'1h'"), "spec.backup.engine='xtrabackup'"] },
        new("V0929", Scheduled("'frequency':'1h'")) { Good = [Scheduled("'frequency':'1h','backupMethod':'vtctldclient'")] },
        new("V0930", Scheduled("'frequency':'1h'", "'keyspace':'commerce','shard':'-'", "'keyspace':'commerce','shard':'-'")) { Good = [Scheduled("'frequency':'1h'")] },
    ];

    private static IEnumerable<FactCase> Programs =>
    [
        new("V1001", "spec.cells[0].gateway.autoscaler={'maxReplicas':5}") { Path = "gateway.replicas" },
        new("V1002", "spec.cells[0].gateway.autoscaler={'maxReplicas':5}", "spec.cells[0].gateway.replicas=") { Context = Original, Good = ["spec.cells[0].gateway.autoscaler={'maxReplicas':5}"] },
        new("V1003", "spec.cells[0].gateway.autoscaler={'minReplicas':3,'maxReplicas':2}") { Good = ["spec.cells[0].gateway.autoscaler={'minReplicas':2,'maxReplicas':2}"] },
        new("V1004", "spec.cells[0].gateway.autoscaler={'minReplicas':0,'maxReplicas':2}"),
        new("V1005", "spec.cells[0].gateway.autoscaler={'maxReplicas':2,'metrics':[{'type':'Resource','resource':{'name':'cpu','target':{'type':'Utilization','averageUtilization':70}}}]}", "spec.cells[0].gateway.resources={'requests':{'memory':'1Gi'}}")
        {
            Good = ["spec.cells[0].gateway.autoscaler={'maxReplicas':2,'metrics':[{'type':'Resource','resource':{'name':'cpu','target':{'type':'Utilization','averageUtilization':70}}}]}"],
        },
        new("V1006", $"{Tls}{{'required':true,'tls':{{{Cert}}}}}") { Good = [$"{Tls}{{'required':true,'tls':{{{Both}}}}}"] },
        new("V1007", $"{Tls}{{'tls':{{'certSecret':{{'volumeName':'v','key':'k'}},'keySecret':{{'volumeName':'v','key':'k'}}}}}}") { Context = Original, Good = [$"{Tls}{{'tls':{{{Both}}}}}"] },
        new("V1008", $"{Tls}{{'tls':{{{Both}}}}}") { Context = new() { Secrets = [] }, Good = [$"{Tls}{{'tls':{{{Both}}}}}"], GoodContext = new() },
        new("V1009", "spec.cells[0].gateway.authentication=") { Good = ["spec.cells[0].gateway.authentication=", "spec.cells[0].gateway.extraFlags={'mysql_auth_server_impl':'none'}"] },
        new("V1011", "spec.cells[0].gateway.replicas=0"),
        new("V1012", $"{Tls}{{'tls':{{'clientCACertSecret':{{'name':'n','key':'k'}}}}}}") { Good = [$"{Tls}{{'tls':{{'clientCACertSecret':{{'name':'n','key':'k'}},{Both}}}}}"] },

        new("V1101", Vtadmin("'apiAddresses':[]")) { Good = [Vtadmin("'apiAddresses':['a']")] },
        new("V1102", Vtadmin("'apiAddresses':['a','b']")) { Good = [Vtadmin("'apiAddresses':['a']")] },
        new("V1103", Vtadmin("'apiAddresses':['a']"), "spec.cells[1]={'name':'zone2'}") { Good = [Vtadmin("'apiAddresses':['a','b']"), "spec.cells[1]={'name':'zone2'}"] },
        new("V1104") { Before = [Vtadmin("'apiAddresses':['a']")], Context = Original },
        new("V1105", "spec.vtadmin={'apiAddresses':['a']}") { Good = ["spec.vtadmin={'apiAddresses':['a'],'readOnly':true}"] },
        new("V1106", "KS.vitessOrchestrator={'service':{'annotations':{'a':'b'}}}") { Good = ["KS.vitessOrchestrator={}"] },
        new("V1107") { Others = Shard(""), GoodOthers = Shard("vitessOrchestrator: {}, ") },
        new("V1108", "SHARD.replication={'recoverRestartedMaster':true}") { Good = ["SHARD.replication={'initializeBackup':true}"] },
        new("V1109", "KS.vitessOrchestrator={'extraFlags':{'allow-emergency-reparent':'false'}}") { Good = ["KS.vitessOrchestrator={'extraFlags':{'instance-poll-time':'3s'}}"] },
    ];

    private static IEnumerable<FactCase> Changes =>
    [
        new("V1201", "POOL.dataVolumeClaimTemplate.resources.requests.storage='20Gi'") { Before = [] },
        new("V1202", "POOL.dataVolumeClaimTemplate.resources.requests.storage='5Gi'") { Before = [] },
        new("V1203", "POOL.dataVolumeClaimTemplate.storageClassName='fast'") { Before = [] },
        new("V1204", "POOL.dataVolumeClaimTemplate=") { Before = [] },
        new("V1205", "spec.gatewayService={'clusterIP':'None'}") { Before = [] },
        new("V1206") { Before = ["spec.gatewayService={'annotations':{'a':'b'}}"] },
        new("V1207", "spec.globalLockserver={'etcd':{'createPDB':false}}") { Before = ["spec.globalLockserver={'etcd':{}}"] },
        new("V1208", "KS.databaseName='b'") { Before = ["KS.databaseName='a'"] },
        new("V1209", "KS.sidecarDbName='b'") { Before = [] },
        new("V1210", "KS.durabilityPolicy='none'") { Before = [] },
        new("V1211", "POOL.cell='zone2'") { Before = [] },
        new("V1212", "spec.updateStrategy="),
        new("V1213", "spec.updateStrategy.external={'allowResourceChanges':['cpu']}") { Good = ["spec.updateStrategy.external={'allowResourceChanges':['storage']}"] },
        new("V1214") { Before = ["POOL.extraLabels={'a':'b'}"] },
        new("V0413", "spec.globalLockserver={'etcd':{'image':'etcd:v3.5.18'}}") { Before = ["spec.globalLockserver={'etcd':{'image':'etcd:v3.5.17'}}"], Context = Original, Fact = "V1216" },
        new("V1217", "spec.topologyReconciliation={'pruneCells':false}") { Good = ["spec.topologyReconciliation={'pruneCells':true}"] },

        new("V1401") { Others = Operator("128Mi"), GoodOthers = Operator("512Mi") },
        new("V1402", "spec.cells[0].gateway.resources={'requests':{'cpu':'1','memory':'1Gi'},'limits':{'cpu':'4','memory':'1Gi'}}") { Good = ["spec.cells[0].gateway.resources={'requests':{'cpu':'1','memory':'1Gi'},'limits':{'cpu':'4','memory':'4Gi'}}"] },
        new("V1403", "spec.cells[0].gateway.resources={'requests':{'memory':'2Gi'}}") { Good = ["spec.cells[0].gateway.resources={'requests':{'memory':'512Mi'}}"], Path = "requests.memory" },
        new("V1406", "spec.cells[0].zone='a'", "POOL.affinity={'podAntiAffinity':{}}") { Path = ".affinity" },
        new("V1407") { Context = new() { PriorityClasses = [] }, GoodContext = new() { PriorityClasses = [new V1PriorityClass { Metadata = new() { Name = "vitess" } }] } },
    ];

    private static string Locations(params string[] locations) => $"spec.backup={{'locations':[{string.Join(',', locations)}]}}";

    private static string Scheduled(string time, params string[] strategies) =>
        $"spec.backup={{'locations':[{{{Gcs}}}],'schedules':[{{'name':'s',{time},'resources':{{}},'strategies':[{string.Join(',', (strategies.Length == 0 ? ["'scope':'Cluster'"] : strategies).Select(strategy => $"{{'name':'a',{strategy}}}"))}]}}]}}";

    private static string Vtadmin(string fields) => $"spec.vtadmin={{'readOnly':true,{fields}}}";

    private static string Volume(string mode) => $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: backups}}, spec: {{accessModes: [{mode}]}}}}";

    private static string Shard(string orchestrator) =>
        $"{{apiVersion: planetscale.com/v2, kind: VitessShard, metadata: {{name: s}}, spec: {{{orchestrator}tabletPools: [{{cell: zone1, type: replica, replicas: 1, vttablet: {{resources: {{}}}}, mysqld: {{resources: {{}}}}}}]}}}}";

    private static string Operator(string memory) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: o}}, spec: {{template: {{spec: {{containers: [{{name: o, image: 'planetscale/vitess-operator:v2.17.0', resources: {{limits: {{memory: {memory}}}}}}}]}}}}}}}}";
}
