using Vitess.Operator.Sdk.DesiredState.Backups;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public class BackupFrequencyTests
{
    [Theory]
    [InlineData("1m", "0/1 * * * *")]
    [InlineData("15m", "7/15 * * * *")]
    [InlineData("30m", "7/30 * * * *")]
    [InlineData("1h", "37 * * * *")]
    [InlineData("2h", "37 1/2 * * *")]
    [InlineData("6h", "37 3/6 * * *")]
    [InlineData("12h", "37 9/12 * * *")]
    [InlineData("24h", "37 9 * * *")]
    [InlineData("1440m", "37 9 * * *")]
    [InlineData("3600s", "37 * * * *")]
    [InlineData("0.5h", "7/30 * * * *")]
    public void ToCron_PinnedFrequency_GivesTheFrozenExpression(string text, string expected) =>
        Cron(text, "example", new BackupTarget("daily", "commerce", "-", null)).ShouldBe(expected);

    [Theory]
    [InlineData("24h", "cluster1", "commerce", "-80", "daily", "15 19 * * *")]
    [InlineData("6h", "cluster1", "commerce", "-80", "daily", "15 1/6 * * *")]
    [InlineData("24h", "cluster1", "commerce", "80-", "daily", "16 0 * * *")]
    [InlineData("6h", "cluster1", "commerce", "80-", "daily", "16 0/6 * * *")]
    [InlineData("24h", "example", "customer", "-80", "all-customer-x-80", "54 2 * * *")]
    public void ToCron_OtherTargets_StartAtOtherMinutes(string text, string cluster, string keyspace, string shard, string name, string expected) =>
        Cron(text, cluster, new BackupTarget(name, keyspace, shard, null)).ShouldBe(expected);

    [Theory]
    [InlineData("30s")]
    [InlineData("45m")]
    [InlineData("90m")]
    [InlineData("5h")]
    [InlineData("48h")]
    [InlineData("1m0.00000001s")]
    [InlineData("-1h")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("1d")]
    [InlineData("h")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("99999999999999999999h")]
    public void TryParse_WhatDividesNoDay_IsRefused(string? text) => BackupFrequency.TryParse(text, out _).ShouldBeFalse();

    private static string Cron(string text, string cluster, BackupTarget target)
    {
        BackupFrequency.TryParse(text, out var frequency).ShouldBeTrue();
        return frequency!.ToCron(cluster, target);
    }
}
