using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Defaults;

public class ChildDefaultsTests
{
    private static readonly VitessDefaults Defaults = new(new OperatorDefaults());

    [Fact]
    public void Cell_GetsTwoGateways_AndNoLockserverOfItsOwn()
    {
        var spec = Defaults.Resolve(new V2VitessCell { Spec = new() }).Spec;

        spec.Gateway!.Replicas.ShouldBe(2);
        spec.Gateway!.Resources!.Requests["cpu"].ToString().ShouldBe("500m");
        spec.Gateway!.Resources.Limits["memory"].ToString().ShouldBe("1Gi");
        spec.Gateway!.Service.ShouldNotBeNull();
        spec.Lockserver!.Etcd.ShouldBeNull();
        spec.TopologyReconciliation!.RegisterCells.ShouldBe(true);
    }

    [Fact]
    public void Cell_WithAnEtcd_HasItFilledIn() =>
        Defaults.Resolve(new V2VitessCell { Spec = new() { Lockserver = new() { Etcd = new() } } }).Spec.Lockserver!.Etcd!.CreatePDB.ShouldBe(true);

    [Fact]
    public void Keyspace_AlwaysGetsAVtorc()
    {
        var spec = Defaults.Resolve(new V2VitessKeyspace { Spec = new() }).Spec;

        spec.VitessOrchestrator!.Resources!.Requests["memory"].ToString().ShouldBe("128Mi");
        spec.VitessOrchestrator.Service.ShouldNotBeNull();
        spec.UpdateStrategy!.Type.ShouldBe("External");
    }

    [Fact]
    public void Shard_GetsReplicationSwitches_ButNoVtorc()
    {
        var spec = Defaults.Resolve(new V2VitessShard { Spec = new() }).Spec;

        spec.VitessOrchestrator.ShouldBeNull();
        (spec.Replication!.InitializeMaster, spec.Replication.InitializeBackup, spec.Replication.RecoverRestartedMaster).ShouldBe((true, true, true));
    }

    [Fact]
    public void Lockserver_KeepsItsZone_AndStaysWhatItIs()
    {
        var spec = Defaults.Resolve(new V2EtcdLockserver { Spec = new() { Zone = "z", Image = "mine:1" } }).Spec;

        (spec.Zone, spec.Image, spec.CreatePeerService).ShouldBe(("z", "mine:1", true));
    }
}
