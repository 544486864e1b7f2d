using Vitess.Operator.Sdk.Validation.Facts;

namespace Vitess.Operator.Sdk.Validation;

public sealed class IdentityTests
{
    private const string Shared = "spec.globalLockserver={'external':{'implementation':'etcd2','address':'topo:2379','rootPath':'/vitess/global'}}";

    [Fact]
    public void ClustersOnOneLockServer_WithOneKeyspaceAndCell_ShareAliases()
    {
        var report = ClusterValidation.Check([SoundCluster.Read(Shared), SoundCluster.Read(Shared, "metadata.name='other'")]);

        report.Findings.Count(finding => finding.Code == "V2011").ShouldBe(2);
    }

    [Fact]
    public void ClustersOnOneLockServer_WithDifferentCells_AreFine()
    {
        var report = ClusterValidation.Check([SoundCluster.Read(Shared), SoundCluster.Read(Shared, "metadata.name='other'", "spec.cells[0].name='west'", "POOL.cell='west'")]);

        report.Findings.ShouldNotContain(finding => finding.Code == "V2011");
    }

    [Fact]
    public void Tablets_WhoseNumbersCollide_AreFound()
    {
        // Found by search: two keyspaces whose first tablets hash alike.
        var (first, second) = Colliding();

        var report = ClusterValidation.Check([SoundCluster.Read($"KS.name='{first}'", "POOL.replicas=1", $"spec.keyspaces[1]={{'name':'{second}','partitionings':[{{'equal':{{'parts':1,'shardTemplate':{{'databaseInitScriptSecret':{{'name':'n','key':'k'}},'tabletPools':[{{'cell':'zone1','type':'replica','replicas':1,'vttablet':{{'resources':{{}}}},'mysqld':{{'resources':{{}}}}}}]}}}}}}]}}")]);

        report.Findings.ShouldContain(finding => finding.Code == "V2010" && finding.Path.StartsWith("spec.keyspaces[1]"));
    }

    private static (string First, string Second) Colliding()
    {
        var seen = new Dictionary<uint, string>();
        for (var i = 0; ; i++)
        {
            var name = $"k{i}";
            if (!seen.TryAdd(DesiredState.Identity.TabletUid.Of("zone1", name, "-", "replica", 1), name))
            {
                return (seen[DesiredState.Identity.TabletUid.Of("zone1", name, "-", "replica", 1)], name);
            }
        }
    }
}
