using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

public sealed class FaultTests : IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Maps = "http://x/api/v1/namespaces/default/configmaps";
    private readonly ApiServer _server = new(new() { Seed = 7 });
    private readonly HttpClient _client;

    public FaultTests() => _client = new(_server.CreateHandler());

    [Theory]
    [InlineData(FaultEffect.Conflict, HttpStatusCode.Conflict, "Conflict")]
    [InlineData(FaultEffect.Expired, HttpStatusCode.Gone, "Expired")]
    [InlineData(FaultEffect.TooManyRequests, HttpStatusCode.TooManyRequests, "TooManyRequests")]
    [InlineData(FaultEffect.InternalError, HttpStatusCode.InternalServerError, "InternalError")]
    [InlineData(FaultEffect.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, "ServiceUnavailable")]
    public async Task Refusal_ComesAsStatus_AsOftenAsAsked(FaultEffect effect, HttpStatusCode code, string reason)
    {
        _server.Faults.Add(new() { Effect = effect, Verb = "create", Resource = "configmaps", Count = 2, RetryAfter = TimeSpan.FromSeconds(3) });

        for (var i = 0; i < 2; i++)
        {
            using var refused = await CreateAsync("a");
            refused.StatusCode.ShouldBe(code);
            (await refused.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["reason"]!.GetValue<string>().ShouldBe(reason);
            (refused.Headers.RetryAfter?.Delta == TimeSpan.FromSeconds(3)).ShouldBe(effect == FaultEffect.TooManyRequests);
        }

        using var created = await CreateAsync("a");
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        _server.Faults.Injected.ShouldBe(2);
    }

    [Fact]
    public async Task Drop_BeforeOrAfterTheRequestIsCarriedOut()
    {
        _server.Faults.Add(new() { Effect = FaultEffect.DropBeforeApply, Verb = "create" });
        await Should.ThrowAsync<HttpRequestException>(() => CreateAsync("a"));
        _server.Faults.Add(new() { Effect = FaultEffect.DropAfterApply, Verb = "create" });
        await Should.ThrowAsync<HttpRequestException>(() => CreateAsync("b"));

        (await NamesAsync()).ShouldBe(["b"]);
        _server.Requests.Writes.Select(w => w.Code).ShouldBe([0, 0]);
    }

    [Fact]
    public async Task StaleRead_TellsOfAnEarlierState()
    {
        (await CreateAsync("a")).Dispose();
        (await CreateAsync("b")).Dispose();
        _server.Faults.Add(new() { Effect = FaultEffect.StaleRead, Resource = "configmaps", Revisions = 1, Count = 2 });

        (await NamesAsync()).ShouldBe(["a"]);
        (await _client.GetAsync(new Uri(Maps + "/b"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await NamesAsync()).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task CutWatch_EndsTheStream()
    {
        (await CreateAsync("a")).Dispose();
        _server.Faults.Add(new() { Effect = FaultEffect.CutWatch });

        (await _client.GetStringAsync(new Uri(Maps + "?watch=1"), Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Probability_FollowsTheSeed()
    {
        _server.Faults.Add(new() { Effect = FaultEffect.ServiceUnavailable, Verb = "list", Count = null, Probability = 0.5 });
        List<bool> failed = [];
        for (var i = 0; i < 200; i++)
        {
            using var response = await _client.GetAsync(new Uri(Maps), Cancellation);
            failed.Add(!response.IsSuccessStatusCode);
        }

        failed.Count(f => f).ShouldBeInRange(70, 130);
    }

    [Fact]
    public async Task Snapshot_BringsObjectsBack_AndExpiresWhatClientsHold()
    {
        (await CreateAsync("a")).Dispose();
        var before = _server.Revision;
        var snapshot = _server.Snapshot();
        (await _client.DeleteAsync(new Uri(Maps + "/a"), Cancellation)).Dispose();
        (await CreateAsync("b")).Dispose();
        var watch = _client.GetStreamAsync(new Uri(Maps + $"?watch=1&resourceVersion={_server.Revision}"), Cancellation);

        _server.Restore(snapshot);

        (await NamesAsync()).ShouldBe(["a"]);
        using var reader = new StreamReader(await watch);
        (await reader.ReadToEndAsync(Cancellation)).ShouldBeEmpty();
        (await _client.GetStringAsync(new Uri(Maps + $"?watch=1&timeoutSeconds=1&resourceVersion={before}"), Cancellation)).ShouldContain("\"code\":410");
        await using var other = new ApiServer();
        other.Restore(snapshot);
        other.Revision.ShouldBeGreaterThan(before);
        other.Snapshot().Count.ShouldBe(snapshot.Count);
    }

    [Fact]
    public async Task Hook_MayChangeAndRefuse()
    {
        _server.AddHook(new Labels());

        using var created = await CreateAsync("a");
        using var refused = await CreateAsync("bad");

        (await created.Content.ReadFromJsonAsync<JsonObject>(Cancellation))!["metadata"]!["labels"]!["seen"]!.GetValue<string>().ShouldBe("yes");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    private Task<HttpResponseMessage> CreateAsync(string name) => _client.PostAsJsonAsync(
        Maps, new JsonObject { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = name } });

    private async Task<IEnumerable<string>> NamesAsync()
    {
        var list = (await _client.GetFromJsonAsync<JsonObject>(Maps))!;
        return list["items"]!.AsArray().Select(i => i!["metadata"]!["name"]!.GetValue<string>()).Where(n => n != "kube-root-ca.crt");
    }

    private sealed class Labels : AdmissionHook
    {
        public override void Mutate(AdmissionReview review)
        {
            if (review.Resource == "configmaps")
            {
                review.Object!["metadata"]!["labels"] = new JsonObject { ["seen"] = "yes" };
            }
        }

        public override string? Validate(AdmissionReview review) => review.Name == "bad" ? "bad name" : null;
    }
}
