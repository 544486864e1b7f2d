using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Schedules;

/// <summary>A healthy cluster with one schedule, in which Jobs end when the test says so.</summary>
internal sealed class ScheduleWorld(VitessTestCluster cluster) : IAsyncDisposable
{
    public const string Name = "bk-vbsc-nightly-8d93bc60";

    public VitessTestCluster Cluster => cluster;

    /// <summary>Starts a cluster and takes it to the given minute after midnight.</summary>
    public static async Task<ScheduleWorld> StartAsync(string schedule = "schedule: '*/5 * * * *'", int minute = 3)
    {
        var input = GoldenCase.Of("07-backup-s3-schedule").Input.Replace("schedule: 15 2 * * *", schedule, StringComparison.Ordinal);
        var world = new ScheduleWorld(await GoldenWorld.StartAsync(input, WorldProfile.Healthy));
        await world.RunToAsync(minute);
        return world;
    }

    public async Task RunToAsync(double minute)
    {
        var now = cluster.Clock.GetUtcNow();
        var until = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddMinutes(minute);
        await cluster.RunAsync(until - now, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<JsonObject>> JobsAsync() =>
        [.. (await cluster.Client.ListAllAsync(Kinds.Job, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items];

    public async Task<IReadOnlyList<string>> RunsAsync() =>
        [.. (await JobsAsync()).Select(job => job.GetAnnotation(VitessAnnotations.BackupScheduledAt)![11..16]).Order(StringComparer.Ordinal)];

    public async Task<IReadOnlyList<string>> ClaimsAsync() =>
    [
        .. (await cluster.Client.ListAllAsync(Kinds.Claim, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
            .Where(claim => claim.GetLabel(VitessLabels.BackupSchedule) is not null).Select(claim => claim.GetName()!),
    ];

    public async Task<JsonObject> StatusAsync() =>
        (await cluster.Client.GetAsync(Kinds.BackupSchedule, new NamespacedName(cluster.Namespace, Name), TestContext.Current.CancellationToken))["status"]!.AsObject();

    public async Task EndJobsAsync(string condition = "Complete")
    {
        foreach (var job in (await JobsAsync()).Where(job => job["status"]?["conditions"] is null))
        {
            job["status"] = new JsonObject
            {
                ["startTime"] = job.GetAnnotation(VitessAnnotations.BackupScheduledAt),
                ["completionTime"] = condition == "Complete" ? job.GetAnnotation(VitessAnnotations.BackupScheduledAt) : null,
                ["conditions"] = new JsonArray(condition == "Complete" ? Condition("SuccessCriteriaMet") : Condition("FailureTarget"), Condition(condition)),
            };
            await cluster.Client.ReplaceAsync(Kinds.Job, job, new WriteOptions { Subresource = "status" }, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Changes the schedule in the VitessCluster.</summary>
    public async Task ChangeAsync(Action<JsonObject> change)
    {
        var live = await cluster.Client.GetAsync(Kinds.Cluster, new NamespacedName(cluster.Namespace, "bk"), TestContext.Current.CancellationToken);
        change(live["spec"]!["backup"]!["schedules"]![0]!.AsObject());
        await cluster.Client.ReplaceAsync(Kinds.Cluster, live, null, TestContext.Current.CancellationToken);
    }

    public async Task DeleteAsync(ResourceKind kind, string name) => await cluster.Client.DeleteAsync(
        kind, new NamespacedName(cluster.Namespace, name), new V1DeleteOptions { PropagationPolicy = "Background" }, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static JsonObject Condition(string type) => new() { ["type"] = type, ["status"] = "True" };
}
