using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Facts;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Each model can be validated alone, with paths of its own.</summary>
public sealed class ValidatorTests
{
    private static readonly V2VitessCluster Cluster = (V2VitessCluster)SoundCluster.Read("POOL.dataVolumeClaimTemplate=").Object!;

    private static VitessKeyspaceTemplate Keyspace => Cluster.Spec.Keyspaces![0];

    private static VitessShardTemplate Shard => Keyspace.Partitionings[0].Equal!.ShardTemplate!;

    [Fact]
    public void Keyspace_Template() => Paths(new VitessKeyspaceTemplateValidator(), Keyspace).ShouldBe(["V0615 partitionings[0].equal.shardTemplate.tabletPools[0].dataVolumeClaimTemplate"]);

    [Fact]
    public void Shard_Template() => Paths(new VitessShardTemplateValidator(), Shard).ShouldBe(["V0615 tabletPools[0].dataVolumeClaimTemplate"]);

    [Fact]
    public void Pool() => Paths(new VitessShardTabletPoolValidator(), Shard.TabletPools![0]).ShouldBe(["V0615 dataVolumeClaimTemplate"]);

    [Fact]
    public void Cell_Template() => Paths(new VitessCellTemplateValidator(), new VitessCellTemplate { Name = "a.b" }).ShouldBe(["V1009 gateway", "V0307 name"]);

    [Fact]
    public void Keyspace_Object()
    {
        var keyspace = new V2VitessKeyspace { Metadata = new() { Name = "k" }, Spec = new() { Name = "a.b", Partitionings = [new()], ZoneMap = new Dictionary<string, string> { ["zone1"] = "" } } };

        Paths(new VitessKeyspaceValidator(), keyspace).ShouldContain("V0303 spec.name");
        Paths(new VitessKeyspaceValidator(), keyspace).ShouldContain("V0502 spec.partitionings[0]");
    }

    [Fact]
    public void Shard_Object()
    {
        var shard = new V2VitessShard { Metadata = new() { Name = "s" }, Spec = new() { TabletPools = Shard.TabletPools, ZoneMap = new Dictionary<string, string> { ["zone1"] = "" } } };

        Paths(new VitessShardValidator(), shard).ShouldContain("V0615 spec.tabletPools[0].dataVolumeClaimTemplate");
        Paths(new VitessShardValidator(), shard).ShouldContain("V1107 spec.vitessOrchestrator");
    }

    [Fact]
    public void Schedule_Object()
    {
        var schedule = new V2VitessBackupSchedule { Metadata = new() { Name = "s" }, Spec = new() { Name = "s", Frequency = "7m", Strategies = [new() { Name = "a", Scope = "Cluster" }] } };

        Paths(new VitessBackupScheduleValidator(), schedule).ShouldContain("V0918 spec.frequency");
    }

    [Fact]
    public void OtherObjects()
    {
        Paths(new EtcdLockserverValidator(), new V2EtcdLockserver { Metadata = new() { Name = "e" }, Spec = new() { LocalMemberIndex = 1 } }).ShouldContain("V0411 spec.localMemberIndex");
        Paths(new VitessBackupStorageValidator(), new V2VitessBackupStorage { Metadata = new() { Name = "b" } }).ShouldContain("V0901 spec.location");
        Paths(new VitessCellValidator(), new V2VitessCell { Metadata = new() { Name = "c" }, Spec = new() { Name = "a.b" } }).ShouldContain("V0307 spec.name");
    }

    [Fact]
    public void Severity_IsThatOfTheFinding() => new VitessShardTabletPoolValidator().Validate(Shard.TabletPools![0]).Errors.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Services_HaveAValidatorForEachModel_Once()
    {
        var services = new ServiceCollection().AddVitessValidation().AddVitessValidation();

        services.Count.ShouldBe(11);
        services.Select(service => service.ServiceType).ShouldContain(typeof(IValidator<V2VitessCluster>));
    }

    private static IEnumerable<string> Paths<T>(IValidator<T> validator, T value) => validator.Validate(value).Errors.Select(failure => $"{failure.ErrorCode} {failure.PropertyName}");
}
