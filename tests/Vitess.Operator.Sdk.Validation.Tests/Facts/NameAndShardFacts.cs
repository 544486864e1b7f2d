using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Facts;

/// <summary>Sections 3 to 5: names, cells, lock servers, partitionings.</summary>
internal static class NameAndShardFacts
{
    private static readonly string Letters = new('a', 64);

    private static readonly ValidationContext Original = new() { Target = ValidationTarget.Original(17) };

    public static IEnumerable<FactCase> All =>
    [
        new("V0301", $"metadata.name='{Letters}'") { Good = [$"metadata.name='{Letters[1..]}'"], Path = "metadata.name" },
        new("V0302", "metadata.name='shop.prod'"),
        new("V0303", "KS.name='shop.orders'") { Path = "spec.keyspaces[0].name" },
        new("V0304", "KS.name='shop-orders'") { Good = ["KS.name='shop_orders'"] },
        new("V0305", $"KS.name='{Letters[2..]}'") { Good = [$"KS.name='{Letters[2..]}'", "KS.databaseName='orders'"] },
        new("V0306", $"KS.databaseName='{Letters}a'") { Good = [$"KS.databaseName='{Letters}'"], Path = "databaseName" },
        new("V0307", "spec.cells[0].name='eu.west'", "POOL.cell='eu.west'"),
        new("V0308", "spec.cells[1]={'name':'Zone1'}") { Good = ["spec.cells[1]={'name':'zone2'}"], Path = "spec.cells[1].name" },
        new("V0309", $"spec.backup={{'locations':[{{'gcs':{{'bucket':'b'}}}}],'schedules':[{{'name':'{Letters[..42]}','schedule':'0 2 * * *','resources':{{}},'strategies':[{{'name':'a','scope':'Cluster'}}]}}]}}")
        {
            Good = [$"spec.backup={{'locations':[{{'gcs':{{'bucket':'b'}}}}],'schedules':[{{'name':'{Letters[..41]}','schedule':'0 2 * * *','resources':{{}},'strategies':[{{'name':'a','scope':'Cluster'}}]}}]}}"],
        },
        new("V0310", Custom($"{{'end':'{new string('8', 62)}'}}", $"{{'start':'{new string('8', 62)}'}}")) { Good = [Custom($"{{'end':'{new string('8', 60)}'}}", $"{{'start':'{new string('8', 60)}'}}")] },
        new("V0311", "POOL.name='hot pool'") { Good = ["POOL.name='hot'"] },
        new("V0312", "POOL.extraLabels={'planetscale.com/cell':'x'}") { Good = ["POOL.extraLabels={'example.com/cell':'x'}"] },
        new("V0313", $"metadata.name='{Letters[..40]}'"),

        new("V0401", "spec.cells[1]={'name':'zone1'}") { Path = "spec.cells[1].name" },
        new("V0402", "POOL.cell='zone2'") { Path = ".tabletPools[0].cell" },
        new("V0403", "spec.cells[1]={'name':'zone2'}"),
        new("V0404", "spec.cells=[]"),
        new("V0405", "spec.vitessDashboard={'cells':['zone9']}") { Good = ["spec.vitessDashboard={'cells':['zone1']}"], Path = "spec.vitessDashboard.cells[0]" },
        new("V0406", "spec.cells[0].zone='a'") { Context = new() { Nodes = [Node("topology.kubernetes.io/zone")] }, Good = ["spec.cells[0].zone='a'"], GoodContext = new() { Nodes = [Node("failure-domain.beta.kubernetes.io/zone")] } },
        new("V0407", "spec.globalLockserver={'external':{'implementation':'etcd2','address':'a','rootPath':'/'},'etcd':{}}") { Good = ["spec.globalLockserver={'etcd':{}}"] },
        new("V0408", "spec.cells[0].lockserver={'external':{'implementation':'consul','address':'a','rootPath':'/'}}") { Good = ["spec.cells[0].lockserver={'external':{'implementation':'etcd2','address':'a','rootPath':'/'}}"] },
        new("V0409", "spec.globalLockserver={'external':{'implementation':'etcd2','address':'a','rootPath':'/'}}") { Before = [] },
        new("V0410", "spec.globalLockserver={'etcd':{'localMemberIndex':1,'advertisePeerURLs':['a','b','c']}}") { Before = ["spec.globalLockserver={'etcd':{}}"] },
        new("V0411", "spec.globalLockserver={'etcd':{'localMemberIndex':1}}") { Good = ["spec.globalLockserver={'etcd':{'localMemberIndex':1,'advertisePeerURLs':['a','b','c']}}"] },
        new("V0412", Etcd("1Gi")) { Before = [Etcd("2Gi")] },
        new("V0413", "spec.globalLockserver={'etcd':{'image':'etcd:v3.5.18'}}") { Before = ["spec.globalLockserver={'etcd':{'image':'etcd:v3.5.17'}}"] },

        new("V0501", "KS.partitionings[0].custom={'shards':[]}"),
        new("V0502", "KS.partitionings[0]={}"),
        new("V0503", "KS.partitionings[0]={'custom':{'shards':[]}}"),
        new("V0504", "KS.partitionings[0]={'equal':{'parts':2}}"),
        new("V0505", "KS.partitionings[0].equal.parts=2", "KS.partitionings[1]={'custom':{'shards':[{'keyRange':{'end':'80'},'databaseInitScriptSecret':{'key':'k','name':'n'}}]}}")
        {
            Good = ["KS.partitionings[0].equal.parts=1", "KS.partitionings[1]={'custom':{'shards':[{'keyRange':{'end':'80'},'databaseInitScriptSecret':{'key':'k','name':'n'}}]}}"],
        },
        new("V0506", "spec.keyspaces[1]={'name':'commerce','partitionings':[{}]}") { Good = ["spec.keyspaces[1]={'name':'other','partitionings':[{}]}"] },
        new("V0507", Custom("{'end':'80'}", "{'end':'80'}", "{'start':'80'}")) { Good = [Custom("{'end':'80'}", "{'start':'80'}")] },
        new("V0508", Custom("{'start':'80','end':'40'}", "{}")),
        new("V0509", Custom("{'start':'10','end':'1000'}", "{}")) { Good = [Custom("{'end':'1000'}", "{'start':'10'}")] },
        new("V0510", Custom("{'end':'80'}", "{'start':'90'}")) { Good = [Custom("{'end':'80'}", "{'start':'8000'}")] },
        new("V0511", Custom("{'end':'a0'}", "{'start':'80'}")) { Good = [Custom("{'end':'80'}", "{'start':'80'}")] },
        new("V0512", "KS.partitionings[1]={'equal':{'parts':2,'shardTemplate':{'databaseInitScriptSecret':{'key':'k','name':'n'}}}}"),
        new("V0513", Custom("{'end':'80'}", "{'start':'8000'}")) { Good = [Custom("{'end':'80'}", "{'start':'80'}")] },
        new("V0514", Custom("{'start':'00','end':'80'}", "{'start':'80'}")) { Good = [Custom("{'end':'80'}", "{'start':'80'}")] },
        new("V0515", Equal(4, 3)) { Good = [Equal(4, 4)] },
        new("V0516", Equal(300, 2)) { Good = [Equal(256, 2)] },
        new("V0517", Equal(4, 16)) { Good = [Equal(4, 14)] },
        new("V0518", "KS.partitionings[0].equal.parts=4") { Before = ["KS.partitionings[0].equal.parts=2"] },
        new("V0519", "KS.partitionings[0].equal.parts=3") { Good = [Equal(3, 4)] },
        new("V0520", "KS.partitionings[0].equal.parts=6") { Context = new() { Target = ValidationTarget.Original(7) }, Good = ["KS.partitionings[0].equal.parts=6"], GoodContext = new() },
        new("V0521", "KS.partitionings[0].equal.parts=103") { Context = new() { Target = ValidationTarget.Original(14) }, Good = ["KS.partitionings[0].equal.parts=103"], GoodContext = Original },
    ];

    private static string Custom(params string[] ranges) =>
        $"KS.partitionings[0]={{'custom':{{'shards':[{string.Join(',', ranges.Select(range => $"{{'keyRange':{range},'databaseInitScriptSecret':{{'name':'n','key':'k'}},'tabletPools':[{{'cell':'zone1','type':'replica','replicas':3,'vttablet':{{'resources':{{}}}},'mysqld':{{'resources':{{}}}}}}]}}"))}]}}}}";

    private static string Equal(int parts, int width) => $"KS.partitionings[0].equal={{'parts':{parts},'hexWidth':{width},'shardTemplate':{{'databaseInitScriptSecret':{{'key':'k','name':'n'}}}}}}";

    private static string Etcd(string storage) => $"spec.globalLockserver={{'etcd':{{'dataVolumeClaimTemplate':{{'resources':{{'requests':{{'storage':'{storage}'}}}}}}}}}}";

    private static V1Node Node(string label) => new() { Metadata = new() { Name = "n", Labels = new Dictionary<string, string> { [label] = "a" } } };
}
