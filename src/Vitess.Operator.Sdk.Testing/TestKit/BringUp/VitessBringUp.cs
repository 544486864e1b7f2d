namespace Vitess.Operator.Sdk.Testing;

/// <summary>Runs a test cluster until the Vitess clusters in it are up, and tells what happens on the way.</summary>
/// <param name="cluster">The test cluster, with an operator among its programs.</param>
/// <param name="progress">Gets a step of the way as soon as it is seen, in order; null for nobody.</param>
public sealed class VitessBringUp(VitessTestCluster cluster, Action<BringUpStep>? progress = null)
{
    /// <summary>Looking costs a few lists; nobody needs to know more precisely.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private DateTimeOffset _nextLook;
    private int _writesSeen = -1;
    private IReadOnlyList<string> _missing = ["nothing has been looked at yet"];

    /// <summary>Runs until every VitessCluster is up: lock servers available, shards with a primary, tablets and Deployments ready.</summary>
    /// <param name="timeout">How much virtual time it may take; null means 30 minutes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>What is missing, in words; empty when everything is up.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        await cluster.RunUntilAsync(() => LookAsync(cancellationToken), timeout ?? TimeSpan.FromMinutes(30), cancellationToken).ConfigureAwait(false);
        return _missing;
    }

    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var now = cluster.Clock.GetUtcNow();
        var writes = cluster.Writes.Count + cluster.WorldWrites.Count;
        if (now >= _nextLook && writes != _writesSeen)
        {
            (_nextLook, _writesSeen) = (now + LookEvery, writes);
            var snapshot = await BringUpSnapshot.TakeAsync(cluster.Client, cancellationToken).ConfigureAwait(false);
            Tell(snapshot);
            _missing = BringUpGaps.Of(snapshot);
        }

        return _missing.Count == 0;
    }

    private void Tell(BringUpSnapshot snapshot)
    {
        foreach (var text in BringUpMilestones.Of(snapshot).Where(_told.Add))
        {
            progress?.Invoke(new BringUpStep(cluster.Clock.Elapsed, text));
        }
    }
}
