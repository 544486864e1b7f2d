using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// One Vitess cluster over several Kubernetes clusters (controllers.md section 10): written once as a whole, with all its cells, and split into
/// one VitessCluster per Kubernetes cluster. They have the name and the global lock server in common, and each has its own cells only.
/// </summary>
/// <remarks>
/// The lock server is one that runs elsewhere (<c>spec.globalLockserver.external</c>), or an etcd with one member in each of three Kubernetes clusters
/// (<c>advertisePeerURLs</c> of all three). Tablets, gateways and lock servers must reach each other by Pod addresses across the Kubernetes clusters.
/// </remarks>
/// <param name="Cluster">The whole cluster, as if it were to run in one place.</param>
/// <param name="Members">The Kubernetes clusters; each cell is in one of them.</param>
/// <example>
/// <code>
/// var parts = new FederationSpec(whole, [new("east", "zone1"), new("west", "zone2")]).Build();
/// </code>
/// </example>
public sealed record FederationSpec(V2VitessCluster Cluster, IReadOnlyList<FederationMember> Members)
{
    /// <summary>Splits the cluster.</summary>
    /// <param name="context">What is known beside the cluster; null for nothing.</param>
    /// <returns>The parts, in the order of the members.</returns>
    /// <exception cref="ManifestException">The whole or the split would not work; the message tells every error.</exception>
    public IReadOnlyList<FederatedCluster> Build(ValidationContext? context = null) =>
        TryBuild(out var clusters, out var report, context) ? clusters : throw new ManifestException(Cluster.Metadata.Name, report);

    /// <summary>Splits the cluster if nothing is wrong with it.</summary>
    /// <param name="clusters">The parts, in the order of the members; null when there are errors.</param>
    /// <param name="report">All that was found, warnings too: in the whole by the rules for clusters, in the split by <see cref="Check"/>.</param>
    /// <param name="context">What is known beside the cluster; null for nothing.</param>
    /// <returns>Whether there is no error.</returns>
    public bool TryBuild([NotNullWhen(true)] out IReadOnlyList<FederatedCluster>? clusters, out ValidationReport report, ValidationContext? context = null)
    {
        var whole = ClusterValidation.Check([Cluster], context).Findings;
        var shape = MemberChecks.Of(this).ToList();
        var parts = shape.Count == 0 ? FederationSplit.Of(this) : [];
        report = new([.. whole, .. shape, .. Check(parts).Findings]);
        clusters = report.HasErrors ? null : parts;
        return clusters is not null;
    }

    /// <summary>Looks for what would make the parts of a federation fight or lose each other, also in parts that were written by hand.</summary>
    /// <param name="clusters">The VitessClusters of all Kubernetes clusters.</param>
    /// <returns>Findings with codes from FED03 on, described in docs/federation.md; none when the parts fit together.</returns>
    public static ValidationReport Check(IReadOnlyList<FederatedCluster> clusters)
    {
        ArgumentNullException.ThrowIfNull(clusters);
        return new([.. FederationChecks.Of(clusters)]);
    }
}
