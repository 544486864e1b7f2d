using System.Net;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Client;

public sealed class KubernetesObjectClientTests : IDisposable
{
    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();
    private static readonly NamespacedName Name = new("default", "web");
    private readonly FakeApi _api = new();

    public void Dispose() => _api.Dispose();

    [Fact]
    public async Task Get_AsksForThePathOfTheKind()
    {
        _api.Answer = _ => FakeApi.Json(HttpStatusCode.OK, """{"metadata":{"name":"web"}}""");

        var pod = await _api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken);

        pod.GetName().ShouldBe("web");
        _api.Requests.Single().ShouldBe(new FakeRequest("GET", "/api/v1/namespaces/default/pods/web", null, null));
    }

    [Fact]
    public void Calls_CompleteBeforeTheyReturn_WhenTheTransportDoes()
    {
        _api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
        _api.Client().CreateAsync(Pods, new JsonObject(), cancellationToken: TestContext.Current.CancellationToken).IsCompletedSuccessfully.ShouldBeTrue();
    }

    [Fact]
    public async Task List_FillsInKindAndReadsAllPages()
    {
        _api.Answer = request => FakeApi.Json(HttpStatusCode.OK, request.Target.Contains("continue", StringComparison.Ordinal)
            ? """{"metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"b"}}]}"""
            : """{"metadata":{"resourceVersion":"7","continue":"x y"},"items":[{"metadata":{"name":"a"}}]}""");

        var page = await _api.Client().ListAllAsync(Pods, "default", new() { Limit = 1, LabelSelector = "app=x" }, TestContext.Current.CancellationToken);

        page.Items.Select(item => $"{item["apiVersion"]} {item["kind"]} {item.GetName()}").ShouldBe(["v1 Pod a", "v1 Pod b"]);
        page.ResourceVersion.ShouldBe("7");
        _api.Requests.Select(request => request.Target).ShouldBe(
        [
            "/api/v1/namespaces/default/pods?labelSelector=app%3Dx&limit=1",
            "/api/v1/namespaces/default/pods?labelSelector=app%3Dx&limit=1&continue=x%20y",
        ]);
    }

    [Fact]
    public async Task Create_SendsKindAndFieldManager()
    {
        var service = new JsonObject { ["metadata"] = new JsonObject { ["name"] = "web", ["namespace"] = "default" } };

        await _api.Client(new() { FieldManager = "me" }).CreateAsync(
            ResourceKind.Of<V1Deployment>(), service, new() { DryRun = true }, TestContext.Current.CancellationToken);

        var request = _api.Requests.Single();
        request.Target.ShouldBe("/apis/apps/v1/namespaces/default/deployments?fieldManager=me&dryRun=All");
        request.Json["kind"]!.ToString().ShouldBe("Deployment");
        request.Json["apiVersion"]!.ToString().ShouldBe("apps/v1");
    }

    [Theory]
    [InlineData(V1Patch.PatchType.JsonPatch, "application/json-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.MergePatch, "application/merge-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.StrategicMergePatch, "application/strategic-merge-patch+json; charset=utf-8")]
    [InlineData(V1Patch.PatchType.ApplyPatch, "application/apply-patch+yaml; charset=utf-8")]
    public async Task Patch_NamesItsType(V1Patch.PatchType type, string contentType)
    {
        await _api.Client().PatchStatusAsync(Pods, Name, new V1Patch("{}", type), cancellationToken: TestContext.Current.CancellationToken);

        _api.Requests.Single().ShouldBe(new FakeRequest("PATCH", "/api/v1/namespaces/default/pods/web/status", contentType, "{}"));
    }

    [Fact]
    public async Task Delete_SendsPreconditions()
    {
        var options = new V1DeleteOptions { Preconditions = new V1Preconditions { Uid = "u" }, PropagationPolicy = "Background" };

        await _api.Client().DeleteAsync(Pods, Name, options, TestContext.Current.CancellationToken);

        _api.Requests.Single().Json["preconditions"]!["uid"]!.ToString().ShouldBe("u");
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "NotFound", "not found")]
    [InlineData(HttpStatusCode.Conflict, "Conflict", "conflict")]
    [InlineData(HttpStatusCode.Conflict, "AlreadyExists", "exists")]
    [InlineData(HttpStatusCode.Gone, "Expired", "gone")]
    [InlineData(HttpStatusCode.InternalServerError, "InternalError", "transient")]
    public async Task Refusal_TellsItsReason(HttpStatusCode code, string reason, string kind)
    {
        _api.Answer = _ => FakeApi.Status(code, reason);

        var error = await Should.ThrowAsync<KubernetesApiException>(_api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken));

        error.Reason.ShouldBe(reason);
        error.Message.ShouldContain("Pod default/web");
        new[] { error.IsNotFound ? "not found" : "", error.IsConflict ? "conflict" : "", error.IsAlreadyExists ? "exists" : "", error.IsGone ? "gone" : "", error.IsTransient ? "transient" : "" }
            .Where(flag => flag.Length > 0).ShouldBe([kind]);
    }

    [Fact]
    public async Task TooManyRequests_TellsHowLongToWait()
    {
        _api.Answer = _ =>
        {
            var answer = FakeApi.Status(HttpStatusCode.TooManyRequests, "TooManyRequests");
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));
            return answer;
        };

        var error = await Should.ThrowAsync<KubernetesApiException>(_api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken));

        error.RetryAfter.ShouldBe(TimeSpan.FromSeconds(7));
        error.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task RefusalWithoutStatus_QuotesTheAnswer()
    {
        _api.Answer = _ => FakeApi.Json(HttpStatusCode.BadGateway, "upstream is away");

        var error = await Should.ThrowAsync<KubernetesApiException>(_api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("upstream is away");
        error.Status.ShouldBeNull();
    }

    [Fact]
    public async Task NoConnection_IsTransient()
    {
        _api.Answer = _ => throw new HttpRequestException("refused");

        var error = await Should.ThrowAsync<KubernetesApiException>(_api.Client().GetAsync(Pods, Name, TestContext.Current.CancellationToken));

        error.Reason.ShouldBe(KubernetesApiException.ConnectionFailed);
        error.IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task Find_GivesNullForWhatIsNotThere()
    {
        _api.Answer = _ => FakeApi.Status(HttpStatusCode.NotFound, "NotFound");

        (await _api.Client().FindAsync<V1Pod>(Name, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Watch_GivesEventsAsTheyCome_AlsoInPieces()
    {
        using var stream = new PushStream();
        _api.Answer = _ => FakeApi.Stream(stream);
        await using var events = _api.Client().WatchAsync(Pods, null, new() { ResourceVersion = "5" }, TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        var first = events.MoveNextAsync();
        first.IsCompleted.ShouldBeFalse();
        stream.Push("""{"type":"ADDED","object":{"metadata":{"na""");
        stream.Push("""me":"a"}}}""" + "\n\n" + """{"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"6"}}}""" + "\n");

        (await first).ShouldBeTrue();
        events.Current.Object.GetName().ShouldBe("a");
        (await events.MoveNextAsync()).ShouldBeTrue();
        events.Current.Type.ShouldBe(ObjectEventType.Bookmark);
        stream.End();
        (await events.MoveNextAsync()).ShouldBeFalse();
        _api.Requests.Single().Target.ShouldBe("/api/v1/pods?watch=true&allowWatchBookmarks=true&resourceVersion=5");
        stream.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task Watch_ThrowsTheErrorInTheStream()
    {
        using var stream = new PushStream();
        _api.Answer = _ => FakeApi.Stream(stream);
        stream.Event("ERROR", """{"kind":"Status","code":410,"reason":"Expired","message":"too old"}""");

        await using var events = _api.Client().WatchAsync(Pods, null, new(), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<KubernetesApiException>(events.MoveNextAsync().AsTask())).IsGone.ShouldBeTrue();
    }

    [Fact]
    public async Task Cancellation_SurfacesAsItself()
    {
        using var stream = new PushStream();
        using var cancel = new CancellationTokenSource();
        _api.Answer = _ => FakeApi.Stream(stream);
        await using var events = _api.Client().WatchAsync(Pods, null, new(), cancel.Token).GetAsyncEnumerator(cancel.Token);

        var next = events.MoveNextAsync().AsTask();
        await cancel.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(next);
    }
}
