using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Cells;

/// <summary>Rules on lock servers.</summary>
internal static class LockserverRules
{
    private const string Etcd = "etcd2";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0407", Warning, "A lock server is both external and an etcd of its own", "globalLockserver: {external: {…}, etcd: {}}"), Both),
        RuleOf.Cells(new("V0408", Error, "A cell's lock server is of another kind than the global one", "cells: [{lockserver: {external: {implementation: zk2}}}]"), Implementation),
        RuleOf.Cluster(new("V0411", Warning, "A single member of an etcd has no addresses of the others", "etcd: {localMemberIndex: 1}"), Index),
        RuleOf.Cluster(
            new("V2020", Error, "An external lock server uses an implementation that Vitess does not have", "external: {implementation: etcd}")
            {
                Source = "reference/crds.md, section 5.8; Vitess: topology service plugins",
            },
            KnownImplementation),
    ];

    private static IEnumerable<(LockserverSpec Lockserver, string Path)> Lockservers(ClusterScope cluster) =>
        new[] { (cluster.Spec.GlobalLockserver, Path: "spec.globalLockserver") }
            .Concat(cluster.Cells.Select(cell => (cell.Cell.Lockserver, Path: cell.Path + ".lockserver")))
            .Where(entry => entry.Item1 is not null).Select(entry => (entry.Item1!, entry.Path));

    private static void Both(ClusterScope cluster, RuleFindings found)
    {
        foreach (var (lockserver, path) in Lockservers(cluster).Where(entry => entry.Lockserver is { External: not null, Etcd: not null }))
        {
            found.Add(path + ".etcd", "Vitess uses the external lock server; the etcd beside it is deployed for nothing.", "Leave out external or etcd.");
        }
    }

    private static void Implementation(CellScope cell, RuleFindings found)
    {
        var global = cell.Cluster.Spec.GlobalLockserver?.External?.Implementation ?? Etcd;
        var local = cell.Cell.Lockserver is { External: { } external } ? external.Implementation
            : cell.Cell.Lockserver?.Etcd is null ? global : Etcd;
        if (local != global && !string.IsNullOrEmpty(local))
        {
            found.Add(
                cell.Path + ".lockserver",
                $"The cell's lock server is of kind {local}, the global one of kind {global}: the cell is never registered.",
                $"Use a lock server of kind {global}, or leave it out to use a directory of the global one.");
        }
    }

    private static void Index(ClusterScope cluster, RuleFindings found)
    {
        foreach (var (lockserver, path) in Lockservers(cluster))
        {
            if (lockserver.Etcd is { LocalMemberIndex: not null, AdvertisePeerURLs: not { Count: > 0 } })
            {
                found.Add(
                    path + ".etcd.localMemberIndex",
                    "The member looks for the two others, which live in other Kubernetes clusters, under names of this one: there is no quorum.",
                    "Give advertisePeerURLs: three addresses, the first that of member 1, and so on.");
            }
        }
    }

    private static void KnownImplementation(ClusterScope cluster, RuleFindings found)
    {
        foreach (var (lockserver, path) in Lockservers(cluster))
        {
            if (lockserver.External is { Implementation: { Length: > 0 } name } && name is not ("etcd2" or "zk2" or "consul" or "k8s" or "memorytopo"))
            {
                found.Add(path + ".external.implementation", $"Vitess has no lock server of kind '{name}': every program exits at start.", "Use etcd2, zk2 or consul.");
            }
        }
    }
}
