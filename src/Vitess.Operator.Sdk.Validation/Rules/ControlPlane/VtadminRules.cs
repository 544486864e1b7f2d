using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

/// <summary>Rules on vtadmin.</summary>
internal static class VtadminRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        OfVtadmin(new("V0804", Error, "vtadmin has no image", "vtadmin: {…} without images.vtadmin"), NoImage),
        OfVtadmin(new("V1101", Error, "vtadmin has no addresses", "vtadmin: {apiAddresses: []}"), NoAddress),
        OfVtadmin(new("V1102", Error, "The addresses of vtadmin do not fit its cells", "vtadmin: {cells: [a], apiAddresses: [x, y]}"), AddressCount),
        OfVtadmin(new("V1103", Warning, "vtadmin has one address for several cells", "cells: [a, b], vtadmin: {apiAddresses: [x]}"), OneAddress),
        OfVtadmin(new("V1105", Warning, "vtadmin is open to whoever reaches it", "vtadmin: {apiAddresses: [x]}"), Open),
    ];

    private static IRule OfVtadmin(RuleInfo info, Action<ClusterScope, Models.VtAdminSpec, RuleFindings> check) => RuleOf.Cluster(info, (cluster, found) =>
    {
        if (cluster.Spec.Vtadmin is { } vtadmin)
        {
            check(cluster, vtadmin, found);
        }
    });

    private static string Result(ClusterScope cluster) =>
        cluster.Context.Target.IsSdk ? "vtadmin is not deployed" : "the operator fails in every pass, and the status of the whole cluster stands still";

    private static int Cells(ClusterScope cluster, Models.VtAdminSpec vtadmin) => vtadmin.Cells is { Count: > 0 } cells ? cells.Count : cluster.Cells.Count;

    private static void NoImage(ClusterScope cluster, Models.VtAdminSpec vtadmin, RuleFindings found)
    {
        if (string.IsNullOrEmpty(cluster.Spec.Images?.Vtadmin))
        {
            found.Add("spec.images.vtadmin", "vtadmin has no default image: it is not deployed.", "Set images.vtadmin, such as vitess/vtadmin with the release of the cluster.");
        }
    }

    private static void NoAddress(ClusterScope cluster, Models.VtAdminSpec vtadmin, RuleFindings found)
    {
        if (vtadmin.ApiAddresses is not { Count: > 0 })
        {
            found.Add("spec.vtadmin.apiAddresses", $"The list is empty: {Result(cluster)}.", "Give the address at which browsers reach the API of vtadmin, such as http://localhost:14001.");
        }
    }

    private static void AddressCount(ClusterScope cluster, Models.VtAdminSpec vtadmin, RuleFindings found)
    {
        var (addresses, cells) = (vtadmin.ApiAddresses?.Count ?? 0, Cells(cluster, vtadmin));
        // The original compares with the list as written, which is empty when all cells are meant.
        var known = cluster.Context.Target.IsSdk ? cells : vtadmin.Cells?.Count ?? 0;
        if (addresses > 1 && addresses != known)
        {
            var hint = known != cells && addresses == cells ? "List the cells in vtadmin.cells as well." : "Give one address, or one for each cell.";
            found.Add("spec.vtadmin.apiAddresses", $"There are {addresses} addresses for {(known == cells ? cells : known)} cells{(known == cells ? "" : " in vtadmin.cells")}: {Result(cluster)}.", hint);
        }
    }

    private static void OneAddress(ClusterScope cluster, Models.VtAdminSpec vtadmin, RuleFindings found)
    {
        if (vtadmin.ApiAddresses?.Count == 1 && Cells(cluster, vtadmin) > 1)
        {
            found.Add("spec.vtadmin.apiAddresses", $"The vtadmin of each of the {Cells(cluster, vtadmin)} cells sends browsers to the same API.", "Give an address for each cell, or name one cell in vtadmin.cells.");
        }
    }

    private static void Open(ClusterScope cluster, Models.VtAdminSpec vtadmin, RuleFindings found)
    {
        if (vtadmin.ReadOnly != true && string.IsNullOrEmpty(vtadmin.Rbac?.Key))
        {
            found.Add("spec.vtadmin", "There are neither access rules nor readOnly: whoever reaches the Service can change the cluster.", "Set rbac, or readOnly: true.");
        }
    }
}
