using System.Diagnostics.Metrics;
using System.Text;
using TestSupport;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Metrics;

public sealed class MetricPageTests
{
    private const string Switch = "UPDATE_REFERENCE_PAGES";

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
        await using var connector = new EtcdTopologyConnector();
        await Should.ThrowAsync<TopologyException>(() => connector.OpenAsync(new("etcd2", $"127.0.0.1:{FreePort.Next()}", "/"), TestContext.Current.CancellationToken));
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
        Counter<long> or ObservableCounter<long> => MetricKind.Counter,
        Histogram<double> => MetricKind.Histogram,
        _ => MetricKind.Gauge,
    };

    private static string Page()
    {
        var page = new StringBuilder($"""
            # Metrics

            Generated from `EngineMetricCatalogue` (`{Switch}=1 dotnet test tests/Vitess.Operator.Sdk.Reconciliation.Tests --filter MetricPageTests`). Names with
            underscores are those of the Go operator, of controller-runtime and of client-go, so that dashboards go on working; names with dots follow OpenTelemetry. The
            meters are `{EngineMetricCatalogue.ControllerMeter}` for passes and queues (`controller_runtime_*`, `workqueue_*`, `vitess.operator.pass.panics`, `.pass.timeouts`, `.workers`,
            `.queue.*`) and `{EngineMetricCatalogue.Meter}` for all others. Connections to topologies (`vitess_operator_toposerver_conn*`, `_cache*`, `_check*`, `_disconnects`) are counted
            by the connector for etcd; with a connector of one's own only `open` is measured. Every pass is a span of the activity source `{EngineMetricCatalogue.ControllerMeter}`, named after its controller, with the tags `controller`,
            `k8s.namespace.name`, `k8s.object.name` and `result`. `vitess-operator run --metrics HOST:PORT` serves all of them at `/metrics` in the text format of Prometheus.

            Unlike those of the Go operator, series of single objects name the namespace, so that clusters of the same name are told apart, and go when the object goes (D-38).

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
