using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Makes a MySQL that is about to be replaced by another version write everything out when it stops.</summary>
/// <remarks>Only the tablet whose Pod may go next is touched, so that one that fails does not keep the others (D-04).</remarks>
internal static class SafeUpgrade
{
    private const string SlowShutdown = "set @@global.innodb_fast_shutdown = 0";

    public static async Task<ReconcileResult> PrepareAsync(
        ReplicationPass pass, SortedDictionary<string, JsonObject> pods, ShardView view, IReadOnlyDictionary<string, DrainState> next, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        var primary = view.Primary.ToString();
        foreach (var (alias, _) in next.Where(entry => entry.Value == DrainState.Finished && entry.Key != primary))
        {
            if (view.Tablets.TryGetValue(alias, out var tablet))
            {
                result = result.Merge(await PrepareAsync(pass, alias, pods[alias], () => RunAsync(pass, tablet, cancellationToken)).ConfigureAwait(false));
            }
        }

        return result;
    }

    private static async Task<ReconcileResult> PrepareAsync(ReplicationPass pass, string alias, JsonObject pod, Func<Task> run)
    {
        try
        {
            if (MysqlUpgrade.NeedsSlowShutdown(ImageOf(pod), DesiredImage(pass.Spec.Images.Mysqld)))
            {
                await run().ConfigureAwait(false);
                pass.Engine.Events.Record(EventTarget.Of(Kinds.Pod, pod), EventSeverity.Normal, VitessEventReasons.MysqlUpgrade, "MySQL will shut down slowly, ready for another version");
            }

            return ReconcileResult.Done;
        }
        catch (Exception e) when (e is InvalidOperationException or TabletException)
        {
            pass.Warn(VitessEventReasons.MysqldSafeUpgradeFailed, $"cannot prepare tablet {alias} for another MySQL version: {e.Message}");
            return ReconcileResult.Failed(e);
        }
    }

    private static async Task RunAsync(ReplicationPass pass, Topology.Records.TabletRecord tablet, CancellationToken cancellationToken)
    {
        var vitess = await pass.Vitess.OpenAsync(cancellationToken).ConfigureAwait(false);
        await vitess.Tablets.ExecuteFetchAsDbaAsync(tablet, SlowShutdown, string.Empty, 1, cancellationToken).ConfigureAwait(false);
    }

    private static string ImageOf(JsonObject pod) =>
        (pod.GetObject("spec")?["containers"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(container => container.GetText("name") == "mysqld")?.GetText("image")
        ?? string.Empty;

    private static string DesiredImage(MysqldImage? image) =>
        new[] { image?.Mysql56Compatible, image?.Mysql80Compatible, image?.MariadbCompatible, image?.Mariadb103Compatible }
            .FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? string.Empty;
}
