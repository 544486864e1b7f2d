using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>Questions to tablets before an election.</summary>
internal static class TabletChecks
{
    /// <summary>Whether a tablet replicates from somebody.</summary>
    /// <exception cref="TabletException">It could not say.</exception>
    public static async Task<bool> ReplicatesAsync(ITabletManager tablets, TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            await tablets.GetReplicationStatusAsync(tablet, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TabletException e) when (e.IsNotReplica)
        {
            return false;
        }
    }

    /// <summary>Whether a tablet's database exists.</summary>
    /// <exception cref="TabletException">It could not say.</exception>
    public static async Task<bool> HasDatabaseAsync(ITabletManager tablets, TabletRecord tablet, CancellationToken cancellationToken)
    {
        var rows = await tablets.ExecuteFetchAsDbaAsync(tablet, "SHOW DATABASES", string.Empty, 10000, cancellationToken).ConfigureAwait(false);
        return rows.Any(row => row.Count > 0 && row[0] == tablet.DatabaseName);
    }
}
