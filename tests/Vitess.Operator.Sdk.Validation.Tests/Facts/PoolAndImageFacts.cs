namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Sections 6 to 8: pools, durability, images.</summary>
internal static class PoolAndImageFacts
{
    private const string External = "'vttablet':{'resources':{}},'externalDatastore':{'user':'u','host':'h','port':3306,'database':'d','credentialsSecret':{'name':'n','key':'k'}}";
    private const string Own = "'vttablet':{'resources':{}},'mysqld':{'resources':{}}";
    private const string Schedule = "spec.backup={'locations':[{'gcs':{'bucket':'b'}}],'schedules':[{'name':'a','schedule':'0 2 * * *','resources':{},'strategies':[{'name':'a','scope':'Cluster'}]}]}";

    private const string GoodScript = "SET GLOBAL super_read_only='OFF'; CREATE USER 'vt_dba'@'localhost'; CREATE USER 'vt_app'@'localhost'; CREATE USER 'vt_appdebug'@'localhost'; "
        + "CREATE USER 'vt_allprivs'@'localhost'; CREATE USER 'vt_repl'@'%'; CREATE USER 'vt_filtered'@'localhost';";

    private static readonly ValidationContext Original = new() { Target = ValidationTarget.Original(17) };
    private static readonly ValidationContext NoSecrets = new() { Secrets = [] };

    public static IEnumerable<FactCase> All =>
    [
        new("V0601", "POOL.type='rdonly'") { Path = ".tabletPools" },
        new("V0602", "POOL.replicas=0"),
        new("V0603", "POOL.mysqld="),
        new("V0604", "POOL.externalDatastore={'user':'u','host':'h','port':1,'database':'d','credentialsSecret':{'name':'n','key':'k'}}"),
        new("V0605", "POOL.type='externalreplica'") { Path = ".type" },
        new("V0606", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'externalmaster','replicas':1,{External}}}") { Good = [$"SHARD.tabletPools[1]={{'cell':'zone1','type':'rdonly','replicas':1,{Own}}}"] },
        new("V0607", $"POOL={{'cell':'zone1','type':'externalreplica','replicas':1,{External}}}") { Good = [$"POOL={{'cell':'zone1','type':'externalmaster','replicas':1,{External}}}"] },
        new("V0608", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'replica','name':'b','replicas':1,{Own}}}") { Good = [$"SHARD.tabletPools[1]={{'cell':'zone2','type':'replica','name':'b','replicas':1,{Own}}}"] },
        new("V0609", $"POOL={{'cell':'zone1','type':'externalmaster','replicas':2,{External}}}") { Good = [$"POOL={{'cell':'zone1','type':'externalmaster','replicas':1,{External}}}"] },
        new("V0610", $"POOL={{'cell':'zone1','type':'externalreplica','name':'a','replicas':1,{External}}}", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'externalreplica','name':'b','replicas':1,{External}}}")
        {
            Good = [$"POOL={{'cell':'zone1','type':'externalreplica','name':'a','replicas':1,{External}}}", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'externalreplica','name':'b','replicas':1,{External.Replace("'h'", "'i'", StringComparison.Ordinal)}}}"],
        },
        new("V0611", "SHARD.databaseInitScriptSecret={'key':'init_db.sql'}"),
        new("V0612", "SHARD.databaseInitScriptSecret.key='ini_db.sql'") { Others = Secret("init_db.sql: ''"), Path = ".databaseInitScriptSecret.key" },
        new("V0612") { Context = NoSecrets, GoodContext = new(), Path = ".databaseInitScriptSecret.name" },
        new("V0613") { Others = Secret("init_db.sql: \"SET GLOBAL super_read_only='OFF'; CREATE DATABASE _vt;\""), GoodOthers = Secret($"init_db.sql: \"{GoodScript}\"") },
        new("V0614") { Others = Secret("init_db.sql: \"-- first\\nCREATE DATABASE _vt;\""), GoodOthers = Secret($"init_db.sql: \"# none; of this\\n{GoodScript}\"") },
        new("V0615", "POOL.dataVolumeClaimTemplate="),
        new("V0616", "POOL.dataVolumeClaimTemplate=", Schedule) { Context = Original, Good = [Schedule] },
        new("V0617", $"SHARD.tabletPools=[{{'cell':'zone1','type':'rdonly','replicas':1,{Own}}},{{'cell':'zone1','type':'replica','replicas':3,{Own}}}]", Schedule)
        {
            Good = [$"SHARD.tabletPools=[{{'cell':'zone1','type':'replica','replicas':3,{Own}}},{{'cell':'zone1','type':'rdonly','replicas':1,{Own}}}]", Schedule],
        },
        new("V0618", "POOL.replicas=3") { Before = ["POOL.replicas=5"] },
        new("V0619", "POOL.type='rdonly'") { Before = [] },
        new("V0620", $"POOL={{'cell':'zone1','type':'externalmaster','replicas':1,{External}}}"),
        new("V0621", "POOL.mysqld.configOverrides='[mysqld]\\nbinlog_format = STATEMENT'") { Good = ["POOL.mysqld.configOverrides='[mysqld]\\n# binlog_format = STATEMENT\\nmax_connections=100'"] },
        new("V0622", "POOL.mysqldExporter={'extraFlags':{'web.config':'/Etc/x'}}") { Good = ["POOL.mysqldExporter={'extraFlags':{'web.config':'/etc/x'}}"] },
        new("V0623", "spec.extraVitessFlags={'buffer_size':'100'}") { Good = ["spec.extraVitessFlags={'grpc_max_message_size':'1'}"] },
        new("V0624", "POOL.vttablet.extraFlags={'queryserver_x':'1','queryserver-x':'2'}") { Good = ["POOL.vttablet.extraFlags={'queryserver-x':'1','queryserver-y':'2'}"] },
        new("V0625", "POOL.sidecarContainers=[{'name':'mysqld','image':'a'}]") { Good = ["POOL.sidecarContainers=[{'name':'log','image':'a'}]"] },

        new("V0701", "KS.durabilityPolicy='semisync'") { Good = ["KS.durabilityPolicy='cross_cell'"] },
        new("V0702", "KS.durabilityPolicy=") { Before = [] },
        new("V0703", "spec.images.vttablet='vitess/lite:v23.0.0'") { Before = ["KS.durabilityPolicy='none'"] },
        new("V0709", "KS.durabilityPolicy='cross_cell'") { Fact = "V0704" },
        new("V0705", "POOL.replicas=2", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'rdonly','replicas':1,{Own}}}") { Good = ["KS.durabilityPolicy='semi_sync_with_rdonly_ack'", "POOL.replicas=2", $"SHARD.tabletPools[1]={{'cell':'zone1','type':'rdonly','replicas':1,{Own}}}"] },
        new("V0707", "POOL.replicas=2"),

        new("V0801", "spec.images.mysqld={}") { Good = ["spec.images.mysqld="] },
        new("V0802", "spec.images.mysqld={'mysql56Compatible':'a:5.7','mysql80Compatible':'b:8.0'}"),
        new("V0803", "KS.images={'mysqld':{'mysql56Compatible':'mysql:5.7.44'}}") { Good = ["KS.images={'mysqld':{'mysql80Compatible':'mysql:8.0.41'}}"] },
        new("V0804", "spec.vtadmin={'apiAddresses':['a'],'readOnly':true}") { Good = ["spec.vtadmin={'apiAddresses':['a'],'readOnly':true}", "spec.images.vtadmin='vitess/vtadmin:v24.0.0'"] },
        new("V0805", "spec.images.vtgate='vitess/lite:latest'") { Path = "spec.images.vtgate" },
        new("V0806", "spec.images.mysqld.mysql80Compatible='registry:5000/mysql:8.0.40'"),
        new("V0807", "spec.images.vttablet='vitess/lite:v22.0.0'") { Good = ["spec.images.vttablet='vitess/lite:v23.0.0'"] },
        new("V0808", "spec.images.vttablet='vitess/lite:v18.0.0'") { Context = Original, Good = ["spec.images.vttablet='vitess/lite:v19.0.0'"] },
        new("V0809", "spec.images.vtorc='vitess/lite:v23.0.0'") { Context = new() { Target = ValidationTarget.Original(18) }, Good = ["spec.images.vtorc='vitess/lite:v23.0.0'"], GoodContext = new() },
        new("V0810", "spec.images.vtgate='vitess/lite:v25.0.0'") { Context = Original, Good = ["spec.images.vtgate='vitess/lite:v25.0.0'"], GoodContext = new() },
        new("V0811", "spec.images.mysqld.mysql80Compatible='vitess/lite:v24.0.0'") { Good = ["spec.images.mysqld.mysql80Compatible='vitess/lite:v24.0.0-mysql80'"] },
        new("V0812", "spec.images.mysqld.mysql80Compatible='mysql:8.4.3'") { Before = [], Good = ["spec.images.mysqld.mysql80Compatible='mysql:8.0.41'"] },
        new("V0813", "spec.images.mysqld.mysql80Compatible='mysql:8.4.3'"),
        new("V0814", "spec.backup={'engine':'xtrabackup','locations':[{'gcs':{'bucket':'b'}}]}") { Good = ["spec.backup={'locations':[{'gcs':{'bucket':'b'}}]}"] },
    ];

    private static string Secret(string line) => $"{{apiVersion: v1, kind: Secret, metadata: {{name: config, namespace: default}}, stringData: {{users.json: '{{}}', {line}}}}}";
}
