using System.Diagnostics.Metrics;
using Vitess.Operator.Cli.Run.Metrics;

namespace Vitess.Operator.Cli.Tests.Run.Metrics;

public sealed class MetricServerTests
{
    [Fact]
    public async Task Metrics_AreServedAsPrometheusReadsThem()
    {
        await using var server = await MetricServer.StartAsync("127.0.0.1:0", TestContext.Current.CancellationToken);
        using var meter = new Meter("Vitess.Operator.Sdk.OfThisTest");
        var passes = meter.CreateCounter<long>("of_this_test_total", "1", "Counts.");
        passes.Add(2, new KeyValuePair<string, object?>("kind", "a \"b\" \\"));
        passes.Add(1, new KeyValuePair<string, object?>("kind", "a \"b\" \\"));
        meter.CreateHistogram<double>("of.this.test.seconds", "s", "Measures.").Record(0.3);
        meter.CreateUpDownCounter<int>("of_this_test_now", "1", "Goes up and down.").Add(-1);
        meter.CreateGauge<int>("of_this_test_gauge", "1", "Is.").Record(7);

        using var http = new HttpClient();
        var response = await http.GetAsync(new Uri(server.Address!, "metrics"), TestContext.Current.CancellationToken);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.ToString().ShouldStartWith("text/plain; version=0.0.4");
        page.ShouldContain("# HELP of_this_test_total Counts.\n# TYPE of_this_test_total counter\nof_this_test_total{kind=\"a \\\"b\\\" \\\\\"} 3\n");
        page.ShouldContain("# TYPE of_this_test_seconds histogram\n");
        page.ShouldContain("of_this_test_seconds_bucket{le=\"0.25\"} 0\nof_this_test_seconds_bucket{le=\"0.5\"} 1\n");
        page.ShouldContain("of_this_test_seconds_bucket{le=\"+Inf\"} 1\nof_this_test_seconds_sum 0.3\nof_this_test_seconds_count 1\n");
        page.ShouldContain("# TYPE of_this_test_now gauge\nof_this_test_now -1\n");
        page.ShouldContain("of_this_test_gauge 7\n");
    }

    /// <summary>An engine counts under the lock of a queue, and answers how long that queue is under the same lock.</summary>
    [Fact]
    public async Task WhoAnswers_MayWaitForSomebodyWhoMeasures()
    {
        await using var server = await MetricServer.StartAsync("127.0.0.1:0", TestContext.Current.CancellationToken);
        using var meter = new Meter("Vitess.Operator.Sdk.OfThisTestToo");
        var counter = meter.CreateCounter<long>("counted_meanwhile_total", "1", "Counts.");
        meter.CreateObservableGauge("asked_for", () => Task.Run(() => counter.Add(1)).Wait(TimeSpan.FromSeconds(30)) ? 1 : 0, "1", "Is.");

        using var http = new HttpClient();
        var page = await http.GetStringAsync(new Uri(server.Address!, "metrics"), TestContext.Current.CancellationToken);

        page.ShouldContain("asked_for 1\n");
        page.ShouldContain("counted_meanwhile_total");
    }

    [Fact]
    public async Task Address_ThatCannotBeListenedTo_IsSaid()
    {
        await using var server = await MetricServer.StartAsync("127.0.0.1:0", TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<CliException>(MetricServer.StartAsync(server.Address!.Authority, TestContext.Current.CancellationToken))).Message.ShouldContain("--metrics");
    }
}
