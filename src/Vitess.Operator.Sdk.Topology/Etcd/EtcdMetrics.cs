using System.Diagnostics.Metrics;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Counts what becomes of connections to etcd, under the names of the Go operator and under names as OpenTelemetry has them.</summary>
internal static class EtcdMetrics
{
    /// <summary>The default bounds of Prometheus.</summary>
    private static readonly InstrumentAdvice<double> Bounds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };
    private static readonly KeyValuePair<string, object?> Success = new("result", "success");
    private static readonly KeyValuePair<string, object?> Error = new("result", "error");
    private static readonly Meter Meter = new("Vitess.Operator.Sdk");
    private static readonly UpDownCounter<int> Connections = Meter.CreateUpDownCounter<int>("vitess_operator_toposerver_conn_count", "1", "Connections to topologies: active, or dead and not given back yet.");
    private static readonly UpDownCounter<int> Uses = Meter.CreateUpDownCounter<int>("vitess_operator_toposerver_conn_ref_count", "1", "Users of connections to topologies, by the state of the connection.");
    private static readonly Counter<long> Hits = Meter.CreateCounter<long>("vitess_operator_toposerver_cache_hits", "1", "Requests for a connection that got a living one.");
    private static readonly Counter<long> Misses = Meter.CreateCounter<long>("vitess_operator_toposerver_cache_misses", "1", "Requests for a connection that had to wait for a new one.");
    private static readonly Counter<long> Connects = Meter.CreateCounter<long>("vitess_operator_toposerver_connect_successes", "1", "Tries to connect to a topology that succeeded.");
    private static readonly Counter<long> ConnectErrors = Meter.CreateCounter<long>("vitess_operator_toposerver_connect_errors", "1", "Tries to connect to a topology that failed.");
    private static readonly Histogram<double> ConnectLatency = Meter.CreateHistogram("vitess_operator_toposerver_connect_latency_seconds", "s", "How long it took to connect to a topology.", null, Bounds);
    private static readonly Counter<long> Checks = Meter.CreateCounter<long>("vitess_operator_toposerver_check_successes", "1", "Checks of connections that found the topology answering.");
    private static readonly Counter<long> CheckErrors = Meter.CreateCounter<long>("vitess_operator_toposerver_check_errors", "1", "Checks of connections that found no answer.");
    private static readonly Counter<long> Disconnects = Meter.CreateCounter<long>("vitess_operator_toposerver_disconnects", "1", "Connections taken out of use: idle or dead.");
    private static readonly UpDownCounter<int> OpenConnections = Meter.CreateUpDownCounter<int>("vitess.operator.topology.connections", "{connection}", "Connections to topologies: active, or dead and not given back yet.");
    private static readonly UpDownCounter<int> OpenUses = Meter.CreateUpDownCounter<int>("vitess.operator.topology.connection.uses", "{use}", "Users of connections to topologies, by the state of the connection.");
    private static readonly Counter<long> OpenRequests = Meter.CreateCounter<long>("vitess.operator.topology.connection.requests", "{request}", "Requests for a connection: hit when a living one was there, else miss.");
    private static readonly Histogram<double> OpenConnects = Meter.CreateHistogram("vitess.operator.topology.connect.duration", "s", "How long tries to connect to a topology took.", null, Bounds);
    private static readonly Counter<long> OpenChecks = Meter.CreateCounter<long>("vitess.operator.topology.checks", "{check}", "Checks of connections.");
    private static readonly Counter<long> OpenDisconnects = Meter.CreateCounter<long>("vitess.operator.topology.disconnects", "{connection}", "Connections taken out of use: idle or dead.");

    /// <summary>Counts connections and their users in or out of a state.</summary>
    public static void Count(bool isDead, int connections, int uses)
    {
        var state = isDead ? "dead" : "active";
        KeyValuePair<string, object?> original = new("conn_state", state), open = new("state", state);
        Connections.Add(connections, original);
        OpenConnections.Add(connections, open);
        Uses.Add(uses, original);
        OpenUses.Add(uses, open);
    }

    /// <summary>Counts that somebody asked for a connection.</summary>
    public static void Requested(bool isHit)
    {
        (isHit ? Hits : Misses).Add(1);
        OpenRequests.Add(1, new KeyValuePair<string, object?>("cache", isHit ? "hit" : "miss"));
    }

    /// <summary>Counts a try to connect.</summary>
    public static void Connected(bool succeeded, TimeSpan took)
    {
        (succeeded ? Connects : ConnectErrors).Add(1);
        ConnectLatency.Record(took.TotalSeconds);
        OpenConnects.Record(took.TotalSeconds, succeeded ? Success : Error);
    }

    /// <summary>Counts a check of a connection that had answered before.</summary>
    public static void Checked(bool succeeded)
    {
        (succeeded ? Checks : CheckErrors).Add(1);
        OpenChecks.Add(1, succeeded ? Success : Error);
    }

    /// <summary>Counts that a connection was taken out of use.</summary>
    public static void Disconnected(bool isDead)
    {
        var reason = new KeyValuePair<string, object?>("reason", isDead ? "dead" : "idle");
        Disconnects.Add(1, reason);
        OpenDisconnects.Add(1, reason);
    }
}
