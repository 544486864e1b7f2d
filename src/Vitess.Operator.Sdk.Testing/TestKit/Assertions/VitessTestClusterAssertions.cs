namespace Vitess.Operator.Sdk.Testing;

/// <summary>What tests expect of a cluster, for any test framework: an expectation that does not hold throws <see cref="ClusterAssertionException"/>.</summary>
public static class VitessTestClusterAssertions
{
    private const int MostWritesShown = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongerThanAnyPeriod = TimeSpan.FromMinutes(5);

    /// <summary>Expects that every VitessCluster, if there is any, comes up, and that nobody writes any more after that.</summary>
    /// <param name="cluster">The test cluster, with an operator among its programs.</param>
    /// <param name="timeout">How much virtual time the clusters have until they are up; null means 30 minutes.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ClusterAssertionException">Something is missing in the end, or writes go on.</exception>
    public static async Task ShouldConvergeAsync(this VitessTestCluster cluster, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var isThere = (await BringUpSnapshot.TakeAsync(cluster.Client, cancellationToken).ConfigureAwait(false)).Clusters.Count > 0;
        var missing = isThere ? await new VitessBringUp(cluster).RunAsync(timeout ?? Patience, cancellationToken).ConfigureAwait(false) : [];
        if (missing.Count > 0)
        {
            throw new ClusterAssertionException($"The cluster did not converge. Missing: {string.Join("; ", missing)}.");
        }

        var (own, world) = (cluster.Writes.Entries.Count, cluster.WorldWrites.Entries.Count);
        if (!await cluster.SettleAsync(timeout: Rest, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            var after = cluster.Writes.Entries.Skip(own).Concat(cluster.WorldWrites.Entries.Skip(world)).Where(write => !write.IsEvent);
            throw new ClusterAssertionException($"Writes go on: {Show([.. after.OrderBy(write => write.At)])}");
        }
    }

    /// <summary>Expects that the programs, such as the operator, write nothing for a while, Events included. What the simulated world writes does not count.</summary>
    /// <param name="cluster">The test cluster; it is run on.</param>
    /// <param name="duration">How much virtual time; null means five minutes, which is longer than any period of the engine.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ClusterAssertionException">There was a write.</exception>
    public static async Task ShouldWriteNothingAsync(this VitessTestCluster cluster, TimeSpan? duration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var before = cluster.Writes.Entries.Count;
        await cluster.RunAsync(duration ?? LongerThanAnyPeriod, cancellationToken).ConfigureAwait(false);
        WrittenRequest[] writes = [.. cluster.Writes.Entries.Skip(before)];
        if (writes.Length > 0)
        {
            throw new ClusterAssertionException($"{writes.Length} writes where none was expected: {Show(writes)}");
        }
    }

    private static string Show(WrittenRequest[] writes)
    {
        var shown = string.Concat(writes.Take(MostWritesShown).Select(write => $"{Environment.NewLine}  {write}"));
        return writes.Length > MostWritesShown ? $"{shown}{Environment.NewLine}  and {writes.Length - MostWritesShown} more" : shown;
    }
}
