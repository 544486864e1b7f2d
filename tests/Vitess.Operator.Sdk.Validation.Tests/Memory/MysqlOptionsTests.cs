namespace Vitess.Operator.Sdk.Validation.Memory;

public class MysqlOptionsTests
{
    private const long Mi = 1024 * 1024;

    [Theory]
    [InlineData("innodb_buffer_pool_size=64M")]
    [InlineData("innodb-buffer-pool-size = 64m")]
    [InlineData("loose-innodb_buffer_pool_size=65536K")]
    [InlineData("--innodb_buffer_pool_size=67108864")]
    [InlineData("[mysqld]\ninnodb_buffer_pool_size=64M # small")]
    [InlineData("[mysqld-8.0]\r\ninnodb_buffer_pool_size='64M'\r\n")]
    [InlineData("[client]\ninnodb_buffer_pool_size=1G\n[mysqld]\ninnodb_buffer_pool_size=64M")]
    [InlineData("innodb_buffer_pool_size=1G\ninnodb-buffer-pool-size=64M")]
    [InlineData("#innodb_buffer_pool_size=1G\n;x=1\n!include /etc/x.cnf\ninnodb_buffer_pool_size=64M")]
    public void Size_AnySpelling_IsRead(string text) =>
        MysqlOptions.Parse(text, MysqlServer.Of(null)).Size("innodb_buffer_pool_size", 0).ShouldBe(64 * Mi);

    [Theory]
    [InlineData("[client]\ninnodb_buffer_pool_size=1G")]
    [InlineData("[mysqld-5.7]\ninnodb_buffer_pool_size=1G")]
    [InlineData("innodb_buffer_pool_size=much")]
    [InlineData("innodb_buffer_pool_size=-5M")]
    [InlineData("innodb_buffer_pool_size=")]
    [InlineData("")]
    public void Size_NotForThisServer_IsTheDefault(string text) =>
        MysqlOptions.Parse(text, MysqlServer.Of(null)).Size("innodb_buffer_pool_size", 7).ShouldBe(7);

    [Theory]
    [InlineData("performance_schema", true)]
    [InlineData("performance-schema=1", true)]
    [InlineData("enable-performance-schema", true)]
    [InlineData("performance_schema=OFF", false)]
    [InlineData("loose_performance_schema=0", false)]
    [InlineData("skip-performance-schema", false)]
    [InlineData("loose-disable_performance_schema", false)]
    public void Switch_AnySpelling_IsRead(string text, bool on) =>
        MysqlOptions.Parse(text, MysqlServer.Of(null)).Switch("performance_schema", !on).ShouldBe(on);
}
