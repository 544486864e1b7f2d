using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using static Vitess.Operator.Sdk.Kubernetes.Tests.Apply.ApplyPlannerTests;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Objects;

public sealed class ObjectReconcilerTests : IAsyncLifetime
{
    private const string Scheduled = "rollout/scheduled";
    private const string Released = "rollout/released";
    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();
    private static readonly NamespacedName Name = new("default", "web");
    private static readonly KeyValuePair<string, string>[] Labels = [new("set", "x")];
    private static readonly RolloutProtocol Protocol = new(Scheduled, Released, "drain/supported", "drain/started", "drain/finished");
    private readonly TestWorld _world = new();
    private readonly EventList _events = new();
    private readonly ObjectReconciler _reconciler;
    private ObjectOwner _owner = null!;

    public ObjectReconcilerTests() => _reconciler = new(
        _world.Client, _world.Informers, _events, new() { Apply = new() { FieldManagers = ["us"], ProtocolAnnotations = ["rollout/", "drain/"] }, Rollout = Protocol });

    public async ValueTask InitializeAsync()
    {
        var owner = await _world.CreateAsync<V1ConfigMap>("""{"metadata":{"name":"owner","namespace":"default"}}""");
        _owner = new(ResourceKind.Of<V1ConfigMap>(), new("default", "owner"), owner.GetUid()!);
        _world.Start(Pods, ResourceKind.Of<V1Service>());
        _world.TakeWrites();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Absent_IsCreated_OwnedByTheOwner()
    {
        (await ApplyAsync("i:1")).Action.ShouldBe(ChildAction.Created);

        var pod = Live();
        pod.Controller.ShouldBe(new OwnerReference("v1", "ConfigMap", "owner", _owner.Uid, true));
        _events.Lines.ShouldBe(["ConfigMap owner Normal Created: created Pod web"]);
    }

    [Fact]
    public async Task Converged_CostsNoCall()
    {
        await ApplyAsync("i:1");
        _world.TakeCalls();

        for (var pass = 0; pass < 3; pass++)
        {
            (await ApplyAsync("i:1")).Action.ShouldBe(ChildAction.None);
        }

        _world.TakeCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task InPlaceChange_IsOnePut()
    {
        await ApplyAsync("i:1");
        _world.TakeWrites();

        (await ApplyAsync("i:2", ApplyStrategy.InPlace)).Action.ShouldBe(ChildAction.Updated);

        _world.TakeWrites().ShouldBe(["PUT web"]);
        ImageOf(Live()).ShouldBe("i:2");
        (await ApplyAsync("i:2", ApplyStrategy.InPlace)).Action.ShouldBe(ChildAction.None);
    }

    [Fact]
    public async Task StrangersObject_IsLeftAlone()
    {
        await _world.CreateAsync<V1Pod>("""{"metadata":{"name":"web","namespace":"default"},"spec":{"containers":[{"name":"c","image":"theirs"}]}}""");
        _world.TakeWrites();

        var applied = await ApplyAsync("i:1");
        var removed = await RemoveAsync();

        applied.Action.ShouldBe(ChildAction.Collision);
        applied.Error.ShouldBeOfType<ObjectCollisionException>();
        removed.Action.ShouldBe(ChildAction.Collision);
        removed.Error.ShouldBeNull();
        _world.TakeWrites().ShouldBeEmpty();
        _events.Lines.ShouldAllBe(line => line.Contains("NameCollision", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ObjectOfAnotherOwner_IsAnError()
    {
        await ApplyAsync("i:1");
        var other = _owner with { Uid = "other" };

        var outcome = await _reconciler.ApplyAsync(other, Child("i:2", ApplyStrategy.InPlace), TestContext.Current.CancellationToken);

        outcome.Action.ShouldBe(ChildAction.Failed);
        _events.Lines[^1].ShouldContain("UpdateFailed");
    }

    [Fact]
    public async Task GatedChange_IsScheduled_AndWithdrawnWithTheChange()
    {
        await ApplyAsync("i:1");

        var outcome = await ApplyAsync("i:2");

        outcome.Pending.ShouldBe("spec:\n  containers:\n  - image: i:2\n    name: c\n");
        Annotation(Scheduled).ShouldBe(outcome.Pending);
        ImageOf(Live()).ShouldBe("i:1");
        _world.TakeWrites();
        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.None);
        _world.TakeWrites().ShouldBeEmpty();

        await ApplyAsync("i:1");
        Annotation(Scheduled).ShouldBeNull();
    }

    [Fact]
    public async Task ReleasedChange_DrainsThenDeletesThenCreates()
    {
        await ApplyAsync("i:1");
        await ApplyAsync("i:2");
        await _world.AnnotateAsync(Pods, Name, Released, string.Empty);

        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.DrainStarted);
        Annotation("drain/started").ShouldBe("rolling update");
        Annotation(Scheduled)!.ShouldStartWith("metadata:\n  annotations:\n    drain/started: null\nspec:\n");
        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.Updated, "the text no longer speaks of the drain");
        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.None, "it waits for the drain");

        await _world.AnnotateAsync(Pods, Name, "drain/finished", "now");
        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.Deleted);
        (await ApplyAsync("i:2")).Action.ShouldBe(ChildAction.Created);
        ImageOf(Live()).ShouldBe("i:2");
        Annotation(Released).ShouldBeNull();
    }

    [Fact]
    public async Task ReleasedChange_ThatMayBeMadeInPlace_IsMade()
    {
        await ApplyAsync("i:1", ApplyStrategy.Rolling());
        await ApplyAsync("i:2", ApplyStrategy.Rolling());
        await _world.AnnotateAsync(Pods, Name, Released, string.Empty);

        (await ApplyAsync("i:2", ApplyStrategy.Rolling())).Action.ShouldBe(ChildAction.Updated);

        ImageOf(Live()).ShouldBe("i:2");
        Annotation(Scheduled).ShouldBeNull();
        Annotation(Released).ShouldBeNull();
    }

    [Fact]
    public async Task RecreateNow_DeletesAtOnce()
    {
        await ApplyAsync("i:1");

        (await ApplyAsync("i:2", new() { Otherwise = ChangeMode.RecreateNow })).Action.ShouldBe(ChildAction.Deleted);

        _world.Informers.Of(Pods).Store.Find(Name).ShouldBeNull();
    }

    [Fact]
    public async Task EvictedPod_IsReplaced()
    {
        await ApplyAsync("i:1");
        var failed = Live().ToJson();
        failed["status"] = Json("""{"phase":"Failed","reason":"Evicted"}""");
        await _world.Client.ReplaceStatusAsync(Pods, failed, cancellationToken: TestContext.Current.CancellationToken);

        (await ApplyAsync("i:1")).Action.ShouldBe(ChildAction.Deleted);
        (await ApplyAsync("i:1")).Action.ShouldBe(ChildAction.Created);
    }

    [Fact]
    public async Task Conflict_IsAFailedOutcome_NotAnException()
    {
        await ApplyAsync("i:1");
        await using var stale = new StaleWorld(_world, Pods);
        await _world.AnnotateAsync(Pods, Name, "a", "b");
        var reconciler = new ObjectReconciler(_world.Client, stale.Informers, _events, new());

        var outcome = await reconciler.ApplyAsync(_owner, Child("i:2", ApplyStrategy.InPlace), TestContext.Current.CancellationToken);

        outcome.Action.ShouldBe(ChildAction.Failed);
        outcome.Error.ShouldBeOfType<KubernetesApiException>().IsConflict.ShouldBeTrue();
        _events.Lines[^1].ShouldContain("Warning UpdateFailed");
    }

    [Fact]
    public async Task Guard_KeepsAnUnwantedObject_AndMayWriteOnIt()
    {
        await ApplyAsync("i:1");

        var blocked = await RemoveAsync(value =>
        {
            value.SetAnnotation("drain/started", "turning down");
            return new("NotDrained", "it is not drained");
        });

        blocked.Action.ShouldBe(ChildAction.TurndownBlocked);
        Annotation("drain/started").ShouldBe("turning down");
        _events.Lines.ShouldContain(line => line.Contains("TurndownBlocked", StringComparison.Ordinal) && line.EndsWith("it is not drained", StringComparison.Ordinal));
        (await RemoveAsync()).Action.ShouldBe(ChildAction.Deleted);
        (await RemoveAsync()).Action.ShouldBe(ChildAction.Absent);
    }

    [Fact]
    public async Task Set_BringsWantedObjectsFirst_ThenRemovesTheOthers()
    {
        await ApplySetAsync("b", "c");
        _world.TakeWrites();

        var outcomes = await ApplySetAsync("a", "b");

        outcomes.Select(outcome => $"{outcome.Name.Name} {outcome.Action}").ShouldBe(["a Created", "b None", "c Deleted"]);
        _world.TakeWrites().ShouldBe(["POST pods", "DELETE c"]);
    }

    private static string ImageOf(CachedObject pod) => pod.To<V1Pod>().Spec.Containers[0].Image;

    private static WantedChild Child(string image, ApplyStrategy? strategy = null, string name = "web")
    {
        var pod = Json("""{"apiVersion":"v1","kind":"Pod","metadata":{"namespace":"default","labels":{"set":"x"},"annotations":{"drain/supported":"yes"}},"spec":{"containers":[{"name":"c"}]}}""");
        pod["metadata"]!["name"] = name;
        pod["spec"]!["containers"]![0]!["image"] = image;
        return new(Pods, pod, Labels, strategy ?? ApplyStrategy.RollingRecreate("metadata.labels"));
    }

    private Task<ChildOutcome> ApplyAsync(string image, ApplyStrategy? strategy = null) =>
        _reconciler.ApplyAsync(_owner, Child(image, strategy), TestContext.Current.CancellationToken);

    private Task<IReadOnlyList<ChildOutcome>> ApplySetAsync(params string[] names) =>
        _reconciler.ApplySetAsync(_owner, Pods, Labels, [.. names.Select(name => Child("i:1", name: name))], cancellationToken: TestContext.Current.CancellationToken);

    private Task<ChildOutcome> RemoveAsync(Func<JsonObject, TurndownRefusal?>? guard = null) => _reconciler.RemoveAsync(
        _owner, Pods, Name, Labels, guard is null ? null : (value, _) => ValueTask.FromResult(guard(value)), TestContext.Current.CancellationToken);

    private CachedObject Live() => _world.Informers.Of(Pods).Store.Find(Name)!;

    private string? Annotation(string key) => Live().ToJson().GetAnnotation(key);
}
