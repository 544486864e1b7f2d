using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Backups;

public class BackupTargetsTests
{
    private static readonly Dictionary<string, IReadOnlyCollection<string>> Shards = new()
    {
        ["customer"] = ["80-", "-80"],
        ["commerce"] = ["-"],
        ["empty"] = [],
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Shard")]
    public void Expand_OneShard_KeepsTheName(string? scope) =>
        Names(new() { Name = "one", Scope = scope, Keyspace = "commerce", Shard = "-" }).ShouldBe(["one commerce/-"]);

    [Fact]
    public void Expand_Keyspace_GivesEveryShardAName() =>
        Names(new() { Name = "all", Scope = "Keyspace", Keyspace = "customer" })
            .ShouldBe(["all-customer-x-80 customer/-80", "all-customer-80-x customer/80-"]);

    [Theory]
    [InlineData("empty")]
    [InlineData("unknown")]
    public void Expand_KeyspaceWithoutShards_GivesNothing(string keyspace) => Names(new() { Name = "all", Scope = "Keyspace", Keyspace = keyspace }).ShouldBeEmpty();

    [Fact]
    public void Expand_Cluster_TakesKeyspacesInOrder() =>
        Names(new() { Name = "all", Scope = "Cluster" })
            .ShouldBe(["all-commerce-x-x commerce/-", "all-customer-x-80 customer/-80", "all-customer-80-x customer/80-"]);

    [Fact]
    public void Expand_Cluster_LeavesOutExcludedKeyspaces() =>
        Names(new() { Name = "all", Scope = "Cluster" }, "customer").ShouldBe(["all-commerce-x-x commerce/-"]);

    [Fact]
    public void OwnExclusions_AreTheKeyspacesWithAStrategyOfTheirOwn()
    {
        var schedule = new VitessBackupScheduleTemplate
        {
            Strategies = [new() { Scope = "Keyspace", Keyspace = "b" }, new() { Scope = "Keyspace", Keyspace = "a" }, new() { Scope = "Shard", Keyspace = "c", Shard = "-" }],
        };

        BackupTargets.OwnExclusions(schedule).ShouldBe(["a", "b"]);
        BackupTargets.OwnExclusions(schedule with { Suspend = true }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(VitessBackupScheduleStrategy strategy, params string[] excluded) =>
        BackupTargets.Expand(strategy, Shards, new HashSet<string>(excluded)).Select(target => $"{target.Name} {target.Keyspace}/{target.Shard}");
}
