using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Children;

/// <summary>The table of reference/workloads-control-plane.md, section 10.2.</summary>
public class LockserverParametersTests
{
    private const string GlobalAddress = "example-etcd-faf13de3-client.example.svc:2379";
    private static readonly VitessLockserverParams External = new() { Implementation = "zk2", Address = "zk:2181", RootPath = "/mine" };

    [Fact]
    public void Global_Etcd_IsFoundByItsClientService() => Global(null).ShouldBe("etcd2 " + GlobalAddress + " /vitess/example/global");

    [Fact]
    public void Global_Etcd_WithAnAddressOfTheUsers() =>
        Global(new() { Etcd = new(), CellInfoAddress = "etcd.example.com:2379" }).ShouldBe("etcd2 etcd.example.com:2379 /vitess/example/global");

    [Fact]
    public void Global_External_WinsOverEtcd_AndIsTakenAsGiven() =>
        Global(new() { External = External, Etcd = new(), CellInfoAddress = "ignored" }).ShouldBe("zk2 zk:2181 /mine");

    [Fact]
    public void Local_None_LivesInTheGlobalOne()
    {
        Local(null).ShouldBe("etcd2 " + GlobalAddress + " /vitess/example/local/zone1");
        Local(new() { CellInfoAddress = "ignored" }).ShouldBe("etcd2 " + GlobalAddress + " /vitess/example/local/zone1");
        Local(null, new() { External = External }).ShouldBe("zk2 zk:2181 /vitess/example/local/zone1");
    }

    [Fact]
    public void Local_Etcd_IsFoundByItsClientService_OrByTheAddressGiven()
    {
        Local(new() { Etcd = new() }).ShouldBe("etcd2 example-zone1-etcd-43880480-client.example.svc:2379 /vitess/example/local/zone1");
        Local(new() { Etcd = new(), CellInfoAddress = "local:2379" }).ShouldBe("etcd2 local:2379 /vitess/example/local/zone1");
    }

    [Fact]
    public void Local_External_IsTakenAsGiven() => Local(new() { External = External, Etcd = new() }).ShouldBe("zk2 zk:2181 /mine");

    private static string Global(LockserverSpec? lockserver) =>
        Text(LockserverParameters.Global(ExampleCluster.Resolved(spec => spec.GlobalLockserver = lockserver)));

    private static string Local(LockserverSpec? lockserver, LockserverSpec? global = null)
    {
        var cluster = ExampleCluster.Resolved(spec =>
        {
            spec.GlobalLockserver = global;
            spec.Cells[0].Lockserver = lockserver;
        });
        return Text(LockserverParameters.Local(cluster, cluster.Spec.Cells[0]));
    }

    private static string Text(VitessLockserverParams found) => $"{found.Implementation} {found.Address} {found.RootPath}";
}
