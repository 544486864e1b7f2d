using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.VtAdmin;

public class VtadminCellsTests
{
    [Fact]
    public void UnknownCell_IsLeftOut_AndDoesNotShiftAddresses() =>
        Addresses(["zone1", "nowhere", "zone2"], ["http://a", "http://b", "http://c"]).ShouldBe(["zone1=http://a", "zone2=http://c"]);

    [Fact]
    public void OneAddress_IsForAllCells() => Addresses(["zone2", "zone1"], ["http://a"]).ShouldBe(["zone2=http://a", "zone1=http://a"]);

    [Fact]
    public void NoCells_MeansAllCells() => Addresses([], ["http://a", "http://b"]).ShouldBe(["zone1=http://a", "zone2=http://b"]);

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void AddressesThatDoNotFit_LeaveTheClusterWithoutVtadmin_AndSayWhy(int count)
    {
        var cluster = Cluster(["zone1", "zone2"], [.. Enumerable.Repeat("http://a", count)]);

        VtadminCells.Of(ExampleCluster.Resolved(spec => Apply(spec, cluster))).ShouldBeEmpty();
        VtadminCells.Fault(cluster)!.ShouldContain("spec.vtadmin.apiAddresses");
        ClusterObjects.Of(cluster).All().ShouldNotContain(node => node.Component == VitessComponents.VtAdmin);
    }

    [Fact]
    public void NoImage_LeavesTheClusterWithoutVtadmin_AndSaysWhy()
    {
        var cluster = ExampleCluster.Given(spec => spec.Images!.Vtadmin = null);

        VtadminCells.Fault(cluster)!.ShouldContain("spec.images.vtadmin");
        ClusterObjects.Of(cluster).All().ShouldNotContain(node => node.Component == VitessComponents.VtAdmin);
    }

    private static IEnumerable<string> Addresses(IList<string> cells, IList<string> addresses) =>
        VtadminCells.Of(Cluster(cells, addresses)).Select(cell => $"{cell.Cell.Name}={cell.ApiAddress}");

    private static V2VitessCluster Cluster(IList<string> cells, IList<string> addresses) => ExampleCluster.Resolved(spec =>
    {
        spec.Cells = [new() { Name = "zone1" }, new() { Name = "zone2" }];
        spec.Vtadmin!.Cells = cells;
        spec.Vtadmin.ApiAddresses = addresses;
    });

    private static void Apply(VitessClusterSpec spec, V2VitessCluster from)
    {
        spec.Cells = from.Spec.Cells;
        spec.Vtadmin = from.Spec.Vtadmin;
    }
}
