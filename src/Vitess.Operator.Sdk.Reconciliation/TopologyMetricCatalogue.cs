namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What is measured of connections to etcd, whoever uses them. A connector of one's own measures for itself.</summary>
internal static class TopologyMetricCatalogue
{
    private const string Connections = "Connections to topologies: active, or dead and not given back yet.";
    private const string Uses = "Users of connections to topologies, by the state of the connection.";
    private const string Disconnects = "Connections taken out of use: idle or dead.";

    public static IReadOnlyList<MetricInfo> All { get; } =
    [
        MetricInfo.Original("toposerver_conn_count", "conn_state", Connections, MetricKind.Gauge),
        MetricInfo.Original("toposerver_conn_ref_count", "conn_state", Uses, MetricKind.Gauge),
        MetricInfo.Original("toposerver_cache_hits", "", "Requests for a connection that got a living one."),
        MetricInfo.Original("toposerver_cache_misses", "", "Requests for a connection that had to wait for a new one."),
        MetricInfo.Original("toposerver_connect_successes", "", "Tries to connect to a topology that succeeded."),
        MetricInfo.Original("toposerver_connect_errors", "", "Tries to connect to a topology that failed."),
        MetricInfo.Original("toposerver_connect_latency_seconds", "", "How long it took to connect to a topology.", MetricKind.Histogram, "s"),
        MetricInfo.Original("toposerver_check_successes", "", "Checks of connections that found the topology answering."),
        MetricInfo.Original("toposerver_check_errors", "", "Checks of connections that found no answer."),
        MetricInfo.Original("toposerver_disconnects", "reason", Disconnects),
        MetricInfo.Open("topology.connections", "state", Connections, MetricKind.Gauge, "{connection}"),
        MetricInfo.Open("topology.connection.uses", "state", Uses, MetricKind.Gauge, "{use}"),
        MetricInfo.Open("topology.connection.requests", "cache", "Requests for a connection: hit when a living one was there, else miss.", MetricKind.Counter, "{request}"),
        MetricInfo.Open("topology.connect.duration", "result", "How long tries to connect to a topology took.", MetricKind.Histogram, "s"),
        MetricInfo.Open("topology.checks", "result", "Checks of connections.", MetricKind.Counter, "{check}"),
        MetricInfo.Open("topology.disconnects", "reason", Disconnects, MetricKind.Counter, "{connection}"),
    ];
}
