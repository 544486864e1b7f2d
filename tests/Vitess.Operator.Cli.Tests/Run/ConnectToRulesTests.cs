using Vitess.Operator.Cli.Run;

namespace Vitess.Operator.Cli.Tests.Run;

/// <summary>Where connections really go.</summary>
public sealed class ConnectToRulesTests
{
    [Fact]
    public void Rules_NoneGiven_LeaveAddressesAlone() => new ConnectToRules([]).Function.ShouldBeNull();

    [Theory]
    [InlineData("etcd.default.svc:2379", "127.0.0.1:1")]
    [InlineData("ETCD.default.svc:2379", "127.0.0.1:1")]
    [InlineData("etcd.default.svc:2380", "127.0.0.1:2")]
    [InlineData("[fd00::1]:15999", "[::1]:3")]
    public void Rules_ForOneAndForAll_TheCloserOneCounts(string asked, string expected) =>
        new ConnectToRules(["etcd.default.svc:2379=127.0.0.1:1", "127.0.0.1:2", "[fd00::1]:15999=[::1]:3"]).Function!(asked).ShouldBe(expected);

    [Fact]
    public void Rules_ForOne_LeaveOthersAlone() => new ConnectToRules(["a:1=b:2"]).Function!("c:3").ShouldBe("c:3");

    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData(":1")]
    [InlineData("host:port")]
    [InlineData("host:99999")]
    [InlineData("a:1=b")]
    [InlineData("a:1=b:2=c:3")]
    public async Task Run_RuleThatIsNone_FailsWithUsage(string rule)
    {
        using var folder = new TemporaryFolder();
        var kubeconfig = folder.Write("kubeconfig", Kubeconfigs.Of("http://127.0.0.1:1"));

        (await Cli.RunAsync("run", "--kubeconfig", kubeconfig, "--connect-to", rule)).ShouldFail(2, "--connect-to");
    }
}
