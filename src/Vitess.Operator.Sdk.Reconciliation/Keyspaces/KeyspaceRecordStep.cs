using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Makes the keyspace's record in the topology before any tablet of it starts, and keeps its durability policy.</summary>
internal static class KeyspaceRecordStep
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static Task<ReconcileResult> ReconcileAsync(KeyspacePass pass, CancellationToken cancellationToken) =>
        pass.WithVitessAsync(Timeout, VitessEventReasons.GetKeyspace, (vitess, token) => RunAsync(pass, vitess, token), cancellationToken);

    private static async Task<ReconcileResult> RunAsync(KeyspacePass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        KeyspaceRecord? record;
        try
        {
            record = (await vitess.Topology.FindAsync(TopologyPaths.Keyspace(pass.Spec.Name), cancellationToken).ConfigureAwait(false))?.Value;
        }
        catch (TopologyException e)
        {
            return Failed(pass, $"failed to read keyspace record: {e.Message}");
        }

        try
        {
            await BringAsync(pass, vitess, record, cancellationToken).ConfigureAwait(false);
            return ReconcileResult.Done;
        }
        catch (Exception e) when (e is TopologyException or VitessCommandException)
        {
            pass.Warn(VitessEventReasons.GetKeyspace, $"failed to write keyspace record: {e.Message}");
            return ReconcileResult.Failed(e);
        }
    }

    private static async Task BringAsync(KeyspacePass pass, IVitessConnection vitess, KeyspaceRecord? record, CancellationToken cancellationToken)
    {
        var policy = pass.Spec.DurabilityPolicy ?? string.Empty;
        if (record is null)
        {
            var created = new KeyspaceRecord { DurabilityPolicy = policy, SidecarDbName = pass.Spec.SidecarDbName ?? string.Empty };
            await vitess.Commands.CreateKeyspaceAsync(pass.Spec.Name, created, cancellationToken).ConfigureAwait(false);
        }
        else if (policy.Length > 0 && policy != record.DurabilityPolicy)
        {
            await vitess.Commands.SetKeyspaceDurabilityPolicyAsync(pass.Spec.Name, policy, cancellationToken).ConfigureAwait(false);
        }
    }

    private static ReconcileResult Failed(KeyspacePass pass, string message)
    {
        pass.Warn(VitessEventReasons.GetKeyspace, message);
        return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
    }
}
