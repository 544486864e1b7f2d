using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Commands;

public sealed class CrdsCommandTests
{
    [Fact]
    public async Task Output_HoldsTheEightDefinitions()
    {
        var result = await Cli.RunAsync("crds");

        result.Code.ShouldBe(0, result.Error);
        VitessDocuments.Read(result.Out).Select(document => document.Name).ShouldBe(
            [
                "etcdlockservers.planetscale.com",
                "vitessbackups.planetscale.com",
                "vitessbackupschedules.planetscale.com",
                "vitessbackupstorages.planetscale.com",
                "vitesscells.planetscale.com",
                "vitessclusters.planetscale.com",
                "vitesskeyspaces.planetscale.com",
                "vitessshards.planetscale.com",
            ],
            ignoreOrder: true);
    }
}
