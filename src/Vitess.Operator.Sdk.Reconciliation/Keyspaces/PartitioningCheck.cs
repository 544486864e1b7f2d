using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Stops a pass over a keyspace before its shards, when it cannot be told which shards it shall have: none may go because of a slip.</summary>
internal static class PartitioningCheck
{
    public static Task<ReconcileResult> ReconcileAsync(KeyspacePass pass, CancellationToken cancellationToken)
    {
        if (pass.Faults.Count == 0)
        {
            return Task.FromResult(ReconcileResult.Done);
        }

        var faults = string.Join("; ", pass.Faults.Select(fault => $"spec.{fault.Path}: {fault.Message}"));
        pass.Warn(VitessEventReasons.InvalidSpec, faults);
        return Task.FromResult(ReconcileResult.Failed(new ReconcileException(faults)));
    }
}
