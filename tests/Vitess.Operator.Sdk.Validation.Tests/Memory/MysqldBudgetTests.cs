namespace Vitess.Operator.Sdk.Validation.Memory;

public class MysqldBudgetTests
{
    private const long Mi = 1024 * 1024;
    private const long Mysqlctld = 24 * Mi;

    /// <summary>The rows of reference/mysql-memory.md.</summary>
    [Theory]
    [InlineData("innodb_buffer_pool_size=32M", 250, 522)]
    [InlineData("innodb_buffer_pool_size=32M\nmax_connections=2000", 250, 522)]
    [InlineData("innodb_buffer_pool_size=32M\nperformance_schema=OFF", 250, 279)]
    [InlineData("innodb_buffer_pool_size=32M\nperformance_schema=OFF\nmax_connections=2000", 251, 282)]
    [InlineData("", 261, 530)]
    [InlineData("innodb_buffer_pool_size=1G", 331, 601)]
    public void Budget_MeasuredServer_IsWithinThreePercent(string overrides, int initialisation, int idle)
    {
        var budget = MysqldBudget.Of(new() { ConfigOverrides = overrides });

        Off(budget.Initialisation - Mysqlctld, initialisation).ShouldBeLessThan(0.03);
        Off(budget.Idle - Mysqlctld, idle).ShouldBeLessThan(0.03);
    }

    [Theory]
    [InlineData(256, "", MemoryVerdict.KilledAtStart)]
    [InlineData(256, "innodb_buffer_pool_size=32M\nperformance_schema=0", MemoryVerdict.KilledAtStart)]
    [InlineData(512, "", MemoryVerdict.KilledAtStart)]
    [InlineData(512, "innodb_buffer_pool_size=32M", MemoryVerdict.KilledAtStart)]
    [InlineData(640, "", MemoryVerdict.KilledUnderLoad)]
    [InlineData(768, "", MemoryVerdict.Tight)]
    [InlineData(1024, "", MemoryVerdict.Fine)]
    [InlineData(512, "skip-performance-schema", MemoryVerdict.Tight)]
    [InlineData(768, "loose-performance-schema = off", MemoryVerdict.Fine)]
    [InlineData(1024, "innodb-buffer-pool-size=512M", MemoryVerdict.KilledUnderLoad)]
    [InlineData(1536, "innodb-buffer-pool-size=512M", MemoryVerdict.Fine)]
    [InlineData(2048, "innodb_buffer_pool_size=1G", MemoryVerdict.Fine)]
    [InlineData(1024, "innodb_dedicated_server", MemoryVerdict.KilledUnderLoad)]
    [InlineData(1024, "tmp_table_size=256M", MemoryVerdict.Tight)]
    [InlineData(1024, "thread_stack=16M", MemoryVerdict.KilledUnderLoad)]
    [InlineData(1024, "thread_stack=16M\nmax_connections=8", MemoryVerdict.Fine)]
    public void Budget_OfMysql8_SaysWhatTheLimitDoes(int limit, string overrides, MemoryVerdict verdict) =>
        MysqldBudget.Of(new() { ConfigOverrides = overrides, Limit = limit * Mi }).Verdict.ShouldBe(verdict);

    [Fact]
    public void Budget_WithoutLimit_IsUnlimited() => MysqldBudget.Of(new()).Verdict.ShouldBe(MemoryVerdict.Unlimited);

    [Theory]
    [InlineData(256, MemoryVerdict.KilledUnderLoad)]
    [InlineData(512, MemoryVerdict.Fine)]
    public void Budget_OfMysql57_StartsWith256Mi(int limit, MemoryVerdict verdict)
    {
        var budget = MysqldBudget.Of(new() { Server = MysqlServer.Of(new() { Mysql56Compatible = "mysql:5.7.44" }), Limit = limit * Mi });

        budget.Verdict.ShouldBe(verdict);
        budget.IsMeasured.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("innodb_buffer_pool_size=777M\nsort_buffer_size=4M")]
    [InlineData("performance_schema=OFF\ninnodb_buffer_pool_size=10G")]
    public void Budget_WithItsOwnAdvice_IsFineAndNotWasteful(string overrides)
    {
        var budget = MysqldBudget.Of(new() { ConfigOverrides = overrides });

        MysqldBudget.Of(new() { ConfigOverrides = overrides, Limit = budget.RecommendedLimit }).Verdict.ShouldBe(MemoryVerdict.Fine);
        MysqldBudget.Of(new() { ConfigOverrides = overrides, Limit = budget.RecommendedLimit - (128 * Mi) }).Verdict.ShouldNotBe(MemoryVerdict.Fine);
    }

    [Theory]
    [InlineData(1024)]
    [InlineData(1536)]
    [InlineData(4096)]
    [InlineData(65536)]
    public void RecommendedPool_Set_IsFineAndAtMostHalf(int limit)
    {
        var pool = MysqldBudget.Of(new() { Limit = limit * Mi, ConfigOverrides = "innodb_buffer_pool_size=128G" }).RecommendedBufferPool.ShouldNotBeNull();

        pool.ShouldBeLessThanOrEqualTo(limit / 2 * Mi);
        var advised = MysqldBudget.Of(new() { Limit = limit * Mi, ConfigOverrides = $"innodb_buffer_pool_size={pool}" });
        advised.BufferPool.ShouldBe(pool);
        advised.Verdict.ShouldBe(MemoryVerdict.Fine);
    }

    [Fact]
    public void RecommendedPool_LimitTooSmallForAny_IsNull() => MysqldBudget.Of(new() { Limit = 512 * Mi }).RecommendedBufferPool.ShouldBeNull();

    [Fact]
    public void Sums_AreThoseOfTheLines()
    {
        var budget = MysqldBudget.Of(new());

        budget.Peak.ShouldBe(budget.Lines.Where(line => line.Phase != MemoryPhase.Initialisation).Sum(line => line.Bytes));
        budget.Warm.ShouldBe(budget.Idle + budget.LinesOf(MemoryPhase.Warm).Sum(line => line.Bytes));
        budget.Lines.ShouldAllBe(line => line.Bytes >= 0 && line.Name.Length > 0 && line.Basis.Length > 0);
        budget.RecommendedLimit.ShouldBe(1024 * Mi);
        budget.RecommendedRequest.ShouldBe(512 * Mi);
    }

    /// <summary>Chunks of 128 MiB, eight instances from 1 GiB on.</summary>
    [Theory]
    [InlineData("innodb_buffer_pool_size=200M", 256)]
    [InlineData("innodb_buffer_pool_size=64M", 64)]
    [InlineData("innodb_buffer_pool_size=1G", 1024)]
    [InlineData("innodb_buffer_pool_size=1100M", 2048)]
    [InlineData("innodb_buffer_pool_size=1100M\ninnodb_buffer_pool_instances=1", 1152)]
    [InlineData("innodb_buffer_pool_size=1K", 5)]
    public void BufferPool_IsRoundedAsTheServerDoes(string overrides, int pool) =>
        MysqldBudget.Of(new() { ConfigOverrides = overrides }).BufferPool.ShouldBe(pool * Mi);

    [Fact]
    public void Budget_AbsurdSizes_DoNotOverflow()
    {
        var budget = MysqldBudget.Of(new()
        {
            ConfigOverrides = "innodb_buffer_pool_size=9999999P\nthread_stack=8E\nsort_buffer_size=8E\ntmp_table_size=8E\nkey_buffer_size=8E",
            Limit = 1024 * Mi,
            Connections = int.MaxValue,
        });

        budget.Verdict.ShouldBe(MemoryVerdict.KilledAtStart);
        budget.RecommendedLimit.ShouldBeGreaterThan(1024 * Mi);
        budget.Peak.ShouldBe(long.MaxValue);
    }

    private static double Off(long bytes, int measured) => Math.Abs(((double)bytes / Mi) - measured) / measured;
}
