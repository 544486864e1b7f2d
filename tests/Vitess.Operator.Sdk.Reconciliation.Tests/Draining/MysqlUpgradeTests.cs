using Vitess.Operator.Sdk.Reconciliation.Draining;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Draining;

public sealed class MysqlUpgradeTests
{
    [Theory]
    [InlineData("", "", false)]
    [InlineData("", "mysql:8.0.23", false)]
    [InlineData("mysql:8.0.23", "", false)]
    [InlineData("mysql:8.0.23", "mysql:8.0.23", false)]
    [InlineData("mysql:latest", "mysql:8.9.23", true)]
    [InlineData("mysql:8.0.23", "mysql:latest", true)]
    [InlineData("mysql:8.0.23", "mysql:8.0.24", true)]
    [InlineData("mysql:8.0.33", "mysql:8.0.34", true)]
    [InlineData("mysql:8.0.33", "mysql:8.0.35", true)]
    [InlineData("mysql:8.0.34", "mysql:8.0.35", false)]
    [InlineData("mysql:8.0.35", "mysql:8.0.34", false)]
    [InlineData("mysql:5.7.35", "mysql:8.0.34", true)]
    [InlineData("mysql:8.2.35", "mysql:9.0.21", true)]
    [InlineData("mysql:8.2.25", "mysql:8.4.12", true)]
    [InlineData("mysql:8.0.23-debian", "mysql:8.0.23", false)]
    public void NeedsSlowShutdown(string current, string desired, bool expected) => MysqlUpgrade.NeedsSlowShutdown(current, desired).ShouldBe(expected);

    [Theory]
    [InlineData("mysql:8.0.23", "mysql:8.0.22", "cannot downgrade patch version from 8.0.23 to 8.0.22")]
    [InlineData("mysql:8.0.34", "mysql:8.0.33", "cannot downgrade patch version from 8.0.34 to 8.0.33")]
    [InlineData("mysql:9.0.1", "mysql:8.4.1", "cannot downgrade major version from 9.0.1 to 8.4.1")]
    public void Downgrade_IsRefused(string current, string desired, string message) =>
        Should.Throw<InvalidOperationException>(() => MysqlUpgrade.NeedsSlowShutdown(current, desired)).Message.ShouldBe(message);

    [Fact]
    public void D28_MinorDowngrade_IsRefused() =>
        Should.Throw<InvalidOperationException>(() => MysqlUpgrade.NeedsSlowShutdown("mysql:8.4.1", "mysql:8.0.41"));

    [Fact]
    public void D28_RegistryPort_IsNoTag() => MysqlUpgrade.NeedsSlowShutdown("reg.local:5000/mysql:8.0.30", "reg.local:5000/mysql:8.0.31").ShouldBeTrue();
}
