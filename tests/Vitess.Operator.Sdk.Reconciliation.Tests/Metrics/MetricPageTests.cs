using System.Diagnostics.Metrics;
using System.Text;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Metrics;

public sealed class MetricPageTests
{
    private const string Switch = "UPDATE_METRICS_PAGE";

    [Fact]
    public void Page_IsTheCatalogue()
    {
        var path = Path.Combine(SharedFiles.Repository, "docs", "reference", "metrics.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable(Switch) == "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(page, $"run this test with {Switch}=1 when the change is meant");
    }

    [Fact]
    public async Task Catalogue_HasWhatTheEngineHas_AsItHasIt()
    {
        using var recorder = new MetricRecorder();
        await using var flow = await Flows.EngineFlow.StartAsync();

        recorder.Instruments.Keys.Order(StringComparer.Ordinal).ShouldBe(EngineMetricCatalogue.All.Select(info => info.Name).Order(StringComparer.Ordinal));
        foreach (var info in EngineMetricCatalogue.All)
        {
            var instrument = recorder.Instruments[info.Name];
            (info.Name, KindOf(instrument), instrument.Unit, instrument.Description).ShouldBe((info.Name, info.Kind, info.Unit, info.Meaning));
        }
    }

    private static MetricKind KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => MetricKind.Counter,
        Histogram<double> => MetricKind.Histogram,
        _ => MetricKind.Gauge,
    };

    private static string Page()
    {
        var page = new StringBuilder($"""
            # Metrics

            Generated from `EngineMetricCatalogue`. Names with underscores are those of the Go operator and of controller-runtime, so that dashboards go on working;
            names with dots follow OpenTelemetry. The meters are `{EngineMetricCatalogue.Meter}` and, for `controller_runtime_*`, `{EngineMetricCatalogue.ControllerMeter}`;
            every pass is a span of the activity source `{EngineMetricCatalogue.ControllerMeter}`, named after its controller, with the tags `controller`,
            `k8s.namespace.name`, `k8s.object.name` and `result`. `vitess-operator run --metrics HOST:PORT` serves all of them at `/metrics` in the text format of Prometheus.

            | name | kind | unit | labels | meaning | source |
            | --- | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var info in EngineMetricCatalogue.All)
        {
            page.Append($"| {info.Name} | {info.Kind.ToString().ToLowerInvariant()} | {info.Unit} | {info.Labels.Replace(",", ", ", StringComparison.Ordinal)} | {info.Meaning} | {info.Source} |\n");
        }

        return page.ToString();
    }
}
