using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Backups;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using OwnerReference = Vitess.Operator.Sdk.Reconciliation.Objects.OwnerReference;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Events;

/// <summary>What is told of every child, whatever its kind (behaviour specification, section 12).</summary>
public sealed class ChildEventTests
{
    private static readonly Dictionary<string, string> Identity = new() { ["app"] = "mine" };

    [Fact]
    public async Task Creation_IsTold() => (await KeepAsync(Service("a"), null)).ShouldBe([VitessEventReasons.Created]);

    [Fact]
    public async Task ACreationThatIsRefused_IsTold() => (await KeepAsync(Service("a"), null, isRefused: true)).ShouldBe([VitessEventReasons.CreateFailed]);

    [Fact]
    public async Task AChange_IsTold() => (await KeepAsync(Service("b"), Service("a"))).ShouldBe([VitessEventReasons.Updated]);

    [Fact]
    public async Task AChangeThatIsRefused_IsTold() => (await KeepAsync(Service("b"), Service("a"), isRefused: true)).ShouldBe([VitessEventReasons.UpdateFailed]);

    [Fact]
    public async Task Deletion_IsTold() => (await KeepAsync(null, Service("a"))).ShouldBe([VitessEventReasons.Deleted]);

    [Fact]
    public async Task ADeletionThatIsRefused_IsTold() => (await KeepAsync(null, Service("a"), isRefused: true)).ShouldBe([VitessEventReasons.DeleteFailed]);

    [Fact]
    public async Task AChildThatHasToStay_IsTold() =>
        (await KeepAsync(null, Service("a"), turndown: Turndown.Refused("Busy", "it is busy"))).ShouldBe([VitessEventReasons.TurndownBlocked]);

    [Fact]
    public async Task AnObjectOfSomebodyElse_IsLeftAlone_AndTold()
    {
        var foreign = Service("a");
        foreign["metadata"]!["labels"] = new JsonObject { ["app"] = "theirs" };

        (await KeepAsync(Service("b"), foreign)).ShouldBe([VitessEventReasons.NameCollision]);
        (await KeepAsync(null, foreign)).ShouldBe([VitessEventReasons.NameCollision]);
    }

    [Fact]
    public async Task AnOperatorWhosePodIsNotThere_TellsThatItCannotCopyIt()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var controller = new VitessBackupStorageController(world.Services with { OperatorPod = new NamespacedName("default", "gone") });

        await controller.ReconcileAsync(NamespacedName.Of(world.Objects.Only(Kinds.BackupStorage)), TestContext.Current.CancellationToken);

        world.Events.Reasons.ShouldBe([VitessEventReasons.InternalError]);
    }

    private static async Task<IReadOnlyList<string>> KeepAsync(JsonObject? wanted, JsonObject? live, bool isRefused = false, Turndown? turndown = null)
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        await using (var pass = world.Begin())
        {
            if (live is not null)
            {
                await world.Objects.CreateAsync(Kinds.Service, OwnerReference.Own(live, world.Shard), null, TestContext.Current.CancellationToken);
            }

            world.Objects.Refuses = (_, _) => isRefused;
            var rule = new ChildRule
            {
                Kind = Kinds.Service,
                Identity = Identity,
                Strategy = ApplyStrategy.InPlace,
                MayGo = (_, _) => Task.FromResult(turndown ?? Turndown.Allowed),
            };
            await pass.Objects.ReconcileAsync(rule, "child", wanted, TestContext.Current.CancellationToken);
        }

        return world.Events.Reasons;
    }

    private static JsonObject Service(string name) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Service",
        ["metadata"] = new JsonObject { ["name"] = "child", ["namespace"] = "default", ["labels"] = new JsonObject { ["app"] = "mine" } },
        ["spec"] = new JsonObject { ["externalName"] = name },
    };
}
