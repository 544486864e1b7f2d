using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Memory;

public class MysqlServerTests
{
    [Theory]
    [InlineData("mysql:8.0.40", "MySQL 8.0")]
    [InlineData("mysql:8.4.3", "MySQL 8.4")]
    [InlineData("registry.local:5000/team/mysql:8.4", "MySQL 8.4")]
    [InlineData("mysql:9", "MySQL 9.0")]
    [InlineData("percona/percona-server:8.0.36-28", "MySQL 8.0")]
    [InlineData("vitess/lite:v24.0.0", "MySQL 8.0")]
    [InlineData("vitess/lite:v22.0.0-mysql84", "MySQL 8.4")]
    [InlineData("vitess/lite:v18.0.0-percona57", "MySQL 5.7")]
    [InlineData("vitess/lite:mysql80", "MySQL 8.0")]
    [InlineData("vitess/lite:latest", "MySQL 8.0")]
    [InlineData("mysql@sha256:00", "MySQL 8.0")]
    public void Mysql80Compatible_TagNamesRelease_Counts(string image, string name) =>
        MysqlServer.Of(new() { Mysql80Compatible = image }).Name.ShouldBe(name);

    [Theory]
    [InlineData("mysql:5.7.44", "MySQL 5.7")]
    [InlineData("mysql:5", "MySQL 5.7")]
    [InlineData("vitess/lite:v14.0.0", "MySQL 5.7")]
    [InlineData("vitess/lite:v16.0.0", "MySQL 8.0")]
    [InlineData("vitess/lite:v16.0.0-mysql57", "MySQL 5.7")]
    [InlineData("vitess/lite:latest", "MySQL 5.7")]
    [InlineData("own/db:1", "MySQL 5.7")]
    public void Mysql56Compatible_TagOrReleaseOfVitess_Counts(string image, string name) =>
        MysqlServer.Of(new() { Mysql56Compatible = image }).Name.ShouldBe(name);

    [Fact]
    public void Server_OfSeveralFields_IsTheFirst() =>
        MysqlServer.Of(new MysqldImage { Mysql80Compatible = "mysql:8.4", Mysql56Compatible = "mysql:5.7" }).Name.ShouldBe("MySQL 5.7");

    [Fact]
    public void Server_OfMariadb_IsKnown() => MysqlServer.Of(new() { MariadbCompatible = "mariadb:10.2" }).Family.ShouldBe(MysqlServerFamily.MariaDb);
}
