using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Schedules;

public sealed class BackupScheduleTests
{
    [Fact]
    public async Task ARunThatIsDue_GetsAVolumeAndAJob_AndIsRemembered()
    {
        await using var world = await ScheduleWorld.StartAsync();
        (await world.JobsAsync()).ShouldBeEmpty();
        (await world.StatusAsync()).ToJsonString().ShouldBe("""{"nextScheduledTimes":{"all":"2026-01-01T00:05:00Z"}}""");

        await world.RunToAsync(5.1);

        var job = (await world.JobsAsync()).ShouldHaveSingleItem();
        job.GetLabel(VitessLabels.BackupMethod).ShouldBe("vtbackup");
        job.GetControllerReference()!.GetText("name").ShouldBe(ScheduleWorld.Name);
        (await world.ClaimsAsync()).ShouldBe([job.GetName()!]);
        (await world.StatusAsync()).ToJsonString().ShouldBe(
            """{"lastScheduledTimes":{"all":"2026-01-01T00:05:00Z"},"nextScheduledTimes":{"all":"2026-01-01T00:10:00Z"}}""");
    }

    [Fact]
    public async Task Forbid_LetsARunWaitForTheOneBefore_AndThenMakesUpForTheLatestAtOnce()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule => schedule["jobTimeoutMinute"] = 60);
        await world.RunToAsync(16.5);
        (await world.RunsAsync()).ShouldBe(["00:05"]);

        await world.EndJobsAsync();
        await world.RunToAsync(16.6);

        (await world.RunsAsync()).ShouldBe(["00:05", "00:15"]);
    }

    [Fact]
    public async Task Allow_StartsRunsBesideEachOther()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule =>
        {
            schedule["jobTimeoutMinute"] = 60;
            schedule["concurrencyPolicy"] = "Allow";
        });

        await world.RunToAsync(11);

        (await world.RunsAsync()).ShouldBe(["00:05", "00:10"]);
    }

    [Fact]
    public async Task HistoryLimits_KeepTheYoungestOfEachKind_WithTheirVolumes()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule =>
        {
            schedule["successfulJobsHistoryLimit"] = 2;
            schedule["failedJobsHistoryLimit"] = 1;
        });
        for (var minute = 5; minute <= 30; minute += 5)
        {
            await world.RunToAsync(minute + 0.1);
            await world.EndJobsAsync(minute <= 10 ? "Failed" : "Complete");
        }

        await world.RunToAsync(31);

        (await world.RunsAsync()).ShouldBe(["00:10", "00:25", "00:30"]);
        (await world.ClaimsAsync()).Order(StringComparer.Ordinal).ShouldBe((await world.JobsAsync()).Select(job => job.GetName()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task D14_AHistoryLimitOfZero_DoesNotRepeatRuns()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule => schedule["successfulJobsHistoryLimit"] = 0);
        await world.RunToAsync(5.1);
        await world.EndJobsAsync();

        await world.RunToAsync(9.9);

        (await world.JobsAsync()).ShouldBeEmpty();
        world.Cluster.Writes.Entries.Count(entry => entry.Verb == "post" && entry.Path.EndsWith("/jobs", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task D14_AfterTooManyMissedRuns_TheNextOneIsRunAgain()
    {
        await using var world = await ScheduleWorld.StartAsync("schedule: '*/5 * * * *'\n      allowedMissedRun: 3");
        await world.ChangeAsync(schedule =>
        {
            schedule.Remove("startingDeadlineSeconds");
            schedule["suspend"] = true;
        });
        await world.RunToAsync(31);
        await world.ChangeAsync(schedule => schedule["suspend"] = false);

        await world.RunToAsync(34.9);
        (await world.RunsAsync()).ShouldBeEmpty();

        await world.RunToAsync(36);
        (await world.RunsAsync()).ShouldBe(["00:35"]);
    }

    [Fact]
    public async Task AJobThatTakesTooLong_IsEnded_AndTheNextRunBegins()
    {
        await using var world = await ScheduleWorld.StartAsync("schedule: '*/30 * * * *'", minute: 29);
        await world.RunToAsync(39.9);
        (await world.RunsAsync()).ShouldBe(["00:30"]);

        await world.RunToAsync(40.2);
        (await world.JobsAsync()).ShouldBeEmpty();
        (await world.ClaimsAsync()).ShouldBeEmpty();

        await world.RunToAsync(60.1);
        (await world.RunsAsync()).ShouldBe(["01:00"]);
    }

    [Fact]
    public async Task D16_ASuspendedSchedule_StillEndsItsJobs()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.RunToAsync(5.1);
        var status = (await world.StatusAsync()).ToJsonString();
        await world.ChangeAsync(schedule => schedule["suspend"] = true);

        await world.RunToAsync(20);

        (await world.JobsAsync()).ShouldBeEmpty();
        (await world.StatusAsync()).ToJsonString().ShouldBe(status);
    }

    [Fact]
    public async Task D15_AStatusThatIsRight_IsNotWritten()
    {
        await using var world = await ScheduleWorld.StartAsync("schedule: 15 2 * * *");
        var written = world.Cluster.Writes.Entries.Count(entry => !entry.IsEvent);

        await world.RunToAsync(60);

        world.Cluster.Writes.Entries.Count(entry => !entry.IsEvent).ShouldBe(written);
    }

    [Fact]
    public async Task D15_AVolumeOfAnEarlierTry_IsUsed()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.RunToAsync(5.1);
        var job = (await world.JobsAsync()).Single();
        await world.ChangeAsync(schedule => schedule["suspend"] = true);
        await world.RunToAsync(6);
        var claim = await world.Cluster.Client.GetAsync(Kinds.Claim, new NamespacedName(world.Cluster.Namespace, job.GetName()!), TestContext.Current.CancellationToken);

        await world.DeleteAsync(Kinds.Job, job.GetName()!);
        await world.RunToAsync(6.5);

        (await world.ClaimsAsync()).ShouldBeEmpty("a volume without a Job is of no use");
        claim.GetLabel(VitessLabels.BackupType).ShouldBe(BackupTypes.Update);
    }

    [Fact]
    public async Task Vtctldclient_AsksAVtctld_AndNeedsNoVolume()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule =>
        {
            schedule["backupMethod"] = "vtctldclient";
            schedule["strategies"]![0]!["extraFlags"] = new JsonObject { ["concurrency"] = "4", ["allow-primary"] = "true" };
        });

        await world.RunToAsync(5.1);

        var container = (await world.JobsAsync()).ShouldHaveSingleItem()["spec"]!["template"]!["spec"]!["containers"]![0]!;
        container["args"]!.ToJsonString().ShouldBe("""["--server=bk-vtctld-8f3f6e3a:15999","BackupShard","--allow-primary=true","--concurrency=4","commerce/-"]"""
            .Replace("bk-vtctld-8f3f6e3a", DesiredState.Identity.ObjectNames.VtctldService("bk"), StringComparison.Ordinal));
        (await world.ClaimsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task AFrequency_IsPublishedAsCron_AndForgottenWithIt()
    {
        await using var world = await ScheduleWorld.StartAsync("frequency: 15m");
        (await world.StatusAsync())["generatedSchedules"]!["all"]!.ToString().ShouldEndWith("/15 * * * *");

        await world.ChangeAsync(schedule =>
        {
            schedule.Remove("frequency");
            schedule["schedule"] = "0 3 * * *";
        });
        await world.RunToAsync(4);

        (await world.StatusAsync()).ToJsonString().ShouldBe("""{"nextScheduledTimes":{"all":"2026-01-01T03:00:00Z"}}""");
    }

    [Fact]
    public async Task AScopeOfTheWholeCluster_IsOneRunPerShard_AndStrategiesThatVanish_AreForgotten()
    {
        await using var world = await ScheduleWorld.StartAsync();
        await world.ChangeAsync(schedule => schedule["strategies"] = new JsonArray(new JsonObject { ["name"] = "every", ["scope"] = "Cluster" }));

        await world.RunToAsync(4);

        (await world.StatusAsync()).ToJsonString().ShouldBe("""{"nextScheduledTimes":{"every-commerce-x-x":"2026-01-01T00:05:00Z"}}""");
    }

    [Theory]
    [InlineData("schedule: 61 * * * *", "'61' in the field for the minute")]
    [InlineData("schedule: 0 0 30 2 *", "names a day that no month has")]
    [InlineData("frequency: 45m", "neither whole minutes that divide the hour")]
    [InlineData("frequency: 1h\n      schedule: 0 * * * *", "exactly one of schedule and frequency")]
    public async Task AScheduleThatSaysNoTime_RunsNothing_AndSaysWhy(string schedule, string why)
    {
        await using var world = await ScheduleWorld.StartAsync(schedule, minute: 130);

        (await world.JobsAsync()).ShouldBeEmpty();
        var events = (await world.Cluster.Client.ListAllAsync<k8s.Models.Corev1Event>(world.Cluster.Namespace, null, TestContext.Current.CancellationToken)).Items;
        events.Where(entry => entry.InvolvedObject.Kind == "VitessBackupSchedule" && entry.Reason == VitessEventReasons.InvalidSpec)
            .ShouldHaveSingleItem().Message.ShouldContain(why);
    }
}
