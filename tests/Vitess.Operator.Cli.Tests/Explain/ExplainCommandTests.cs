namespace Vitess.Operator.Cli.Tests.Explain;

public sealed class ExplainCommandTests
{
    [Fact]
    public async Task Field_TellsWhatItReachesAndWhatAChangeMeans()
    {
        var result = await Cli.RunAsync("explain", "field", "spec.keyspaces[].partitionings[].equal.shardTemplate.tabletPools[].mysqld.configOverrides");

        result.Code.ShouldBe(0, result.Error);
        result.Out.ShouldContain("restarts Pods");
        result.Out.ShouldContain("Pod vttablet: ");
        result.Out.ShouldContain("(set by ");
    }

    [Fact]
    public async Task Field_ThatDoesNotExist_NamesThoseBesideIt() =>
        (await Cli.RunAsync("explain", "field", "spec.cells[].gateway.replica")).ShouldFail(1, "VitessCluster has no field", "replicas");

    [Fact]
    public async Task Object_TellsWhereItsPartsComeFrom()
    {
        var result = await Cli.RunAsync("explain", "object", "-f", Clusters.QuickstartFile, "Deployment/example-zone1-vtgate-bc6cde92");

        result.Code.ShouldBe(0, result.Error);
        result.Out.ShouldContain("spec.replicas = 1");
        result.Out.ShouldContain("from spec.cells[0].gateway.replicas");
    }

    [Fact]
    public async Task Object_ThatIsNotMade_NamesThoseThatAre() =>
        (await Cli.RunAsync("explain", "object", "-f", Clusters.QuickstartFile, "Deployment/example-zone1-vtgate"))
            .ShouldFail(1, "example-zone1-vtgate-bc6cde92");

    [Fact]
    public async Task Object_WithoutKind_IsAFaultOfTheCall() =>
        (await Cli.RunAsync("explain", "object", "-f", Clusters.QuickstartFile, "example")).ShouldFail(2, "KIND/NAME");

    [Fact]
    public async Task Engine_ListsControllersAndSteps()
    {
        var result = await Cli.RunAsync("explain", "engine");

        result.Code.ShouldBe(0, result.Error);
        result.Out.ShouldContain("keeps VitessShard");
        result.Out.ShouldContain("  1. ");
    }
}
