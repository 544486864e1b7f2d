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
}
