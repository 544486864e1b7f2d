using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Judges how an operator stands.</summary>
internal static class OperatorHealth
{
    public const string NotListed = "Not everything has been listed yet.";

    /// <summary>The worst of what is found, all of it in the description, and the figures that it was judged by.</summary>
    public static HealthCheckResult Judge(EngineHealth health, HealthSettings settings, Dictionary<string, object> data)
    {
        Describe(health, settings, data);
        var faults = new List<(HealthStatus Status, string Text)>();
        if (health.Runtime.HasSynced)
        {
            faults.AddRange(health.Runtime.Watches.SelectMany(watch => Faults(watch, settings)));
            faults.AddRange(health.Runtime.Queues.SelectMany(queue => Faults(queue, settings)));
        }
        else
        {
            // Workers wait for all lists, so nothing can be said of queues.
            faults.Add((HealthStatus.Degraded, NotListed));
        }

        faults.AddRange(health.Topologies.Where(topology => IsDown(topology, settings)).Select(topology => (HealthStatus.Degraded, TextOf(topology))));
        return faults.Count == 0
            ? HealthCheckResult.Healthy("The operator works.", data)
            : new HealthCheckResult(faults.Min(fault => fault.Status), string.Join(' ', faults.OrderBy(fault => fault.Status).Select(fault => fault.Text)), data: data);
    }

    private static IEnumerable<(HealthStatus Status, string Text)> Faults(WatchHealth watch, HealthSettings settings)
    {
        if (watch.SinceContact is { } age && age >= settings.WatchAge)
        {
            var status = age >= settings.WatchLost ? HealthStatus.Unhealthy : HealthStatus.Degraded;
            yield return (status, $"Nothing was heard of {watch.Kind.Plural} for {Seconds(age)} (the watch is {watch.State}).");
        }
    }

    private static IEnumerable<(HealthStatus Status, string Text)> Faults(QueueHealth queue, HealthSettings settings)
    {
        var most = queue.Deadline + settings.PassOverrun;
        if (queue.LongestPass >= most)
        {
            yield return (HealthStatus.Unhealthy, $"A pass of {queue.Controller} has run for {Seconds(queue.LongestPass)}, longer than its deadline.");
        }

        if (queue.SinceProgress is { } stall && stall >= settings.QueueStall)
        {
            var status = stall >= most ? HealthStatus.Unhealthy : HealthStatus.Degraded;
            yield return (status, string.Create(CultureInfo.InvariantCulture, $"{queue.Ready} objects wait for {queue.Controller}, and no pass began or ended for {Seconds(stall)}."));
        }
    }

    private static bool IsDown(TopologyHealth topology, HealthSettings settings) => topology.FailingFor >= settings.TopologyDown;

    private static string TextOf(TopologyHealth topology) =>
        $"The topology {topology.Parameters.Root} at {topology.Parameters.Address} has not been reached for {Seconds(topology.FailingFor!.Value)} ({topology.Error}).";

    private static void Describe(EngineHealth health, HealthSettings settings, Dictionary<string, object> data)
    {
        if (health.Runtime.Watches.Where(watch => watch.SinceContact is not null).MaxBy(watch => watch.SinceContact) is { } oldest)
        {
            data["watchAge"] = oldest.SinceContact!.Value;
            data["watchOldest"] = oldest.Kind.Plural;
        }

        data["queueReady"] = health.Runtime.Queues.Sum(queue => queue.Ready);
        data["queueStall"] = health.Runtime.Queues.Max(queue => queue.SinceProgress) ?? TimeSpan.Zero;
        data["longestPass"] = health.Runtime.Queues.Select(queue => queue.LongestPass).DefaultIfEmpty().Max();
        data["topologies"] = health.Topologies.Count;
        data["topologiesDown"] = string.Join(", ", health.Topologies.Where(topology => IsDown(topology, settings)).Select(topology => topology.Parameters.Root));
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s");
}
