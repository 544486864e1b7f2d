using k8s.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Resources;

/// <summary>Rules on requests and limits, and on where Pods may go.</summary>
internal static class RequestRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V1403", Error, "A program requests more than its limit", "gateway: {resources: {requests: {memory: 2Gi}}}"), OverLimit),
        RuleOf.Cluster(new("V1406", Warning, "An affinity takes the place of the one that pins Pods to their zone", "cells: [{zone: a}], gateway: {affinity: {…}}"), Affinity),
        RuleOf.Cluster(new("V2031", Error, "An amount of a resource is no amount", "resources: {requests: {memory: -1Gi}}") { Source = "Kubernetes: resource quantities" }, Negative),
    ];

    private static void OverLimit(ClusterScope cluster, RuleFindings found)
    {
        foreach (var use in ResourceUses.Of(cluster))
        {
            var requests = use.Resources?.Requests is { Count: > 0 } given ? given : Defaults(("cpu", use.Cpu), ("memory", use.Memory));
            var limits = use.Resources?.Limits is { Count: > 0 } limit ? limit : Defaults(("memory", use.Memory));
            foreach (var resource in requests.Keys.Order(StringComparer.Ordinal))
            {
                Compare(use, resource, requests, limits, found);
            }
        }
    }

    private static void Compare(ResourceUse use, string resource, IDictionary<string, ResourceQuantity> requests, IDictionary<string, ResourceQuantity> limits, RuleFindings found)
    {
        if (Quantities.Of(requests, resource) is { } request && Quantities.Of(limits, resource) is { } limit && request > limit)
        {
            var (writtenRequest, writtenLimit) = (use.Resources?.Requests is { Count: > 0 }, use.Resources?.Limits is { Count: > 0 });
            found.Add(
                $"{use.Path}.{(writtenRequest ? "requests" : "limits")}.{resource}",
                $"{use.Program} requests {requests[resource]} of {resource}{(writtenRequest ? "" : ", the default,")} with a limit of {limits[resource]}{(writtenLimit ? "" : ", the default, as no limits are given")}: its Pods are refused.",
                writtenRequest && writtenLimit ? "Raise the limit, or lower the request." : $"Set {(writtenLimit ? "requests" : "limits")}.{resource} as well.");
        }
    }

    private static Dictionary<string, ResourceQuantity> Defaults(params ReadOnlySpan<(string Name, string? Amount)> amounts)
    {
        var map = new Dictionary<string, ResourceQuantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in amounts)
        {
            if (amount is not null)
            {
                map[name] = new ResourceQuantity(amount);
            }
        }

        return map;
    }

    private static void Affinity(ClusterScope cluster, RuleFindings found)
    {
        foreach (var cell in cluster.Cells.Where(cell => cell.Cell.Gateway?.Affinity is not null))
        {
            Add(cell, cell.Path + ".gateway.affinity");
        }

        foreach (var pool in cluster.Pools.Where(pool => pool.Pool.Affinity is not null))
        {
            Add(cluster.FindCell(pool.Pool.Cell), pool.Path + ".affinity");
        }

        void Add(CellScope? cell, string path)
        {
            var zone = string.IsNullOrEmpty(cell?.Cell.Zone) ? null : cell.Cell.Zone;
            found.Add(
                path,
                zone is null ? "It takes the place of the generated affinity, which spreads replicas over nodes where that is possible."
                    : $"It takes the place of the generated affinity: Pods are no longer pinned to zone {zone}, nor spread over nodes.",
                zone is null ? "Include a podAntiAffinity if replicas shall not share a node." : "Include the nodeAffinity to the zone as well.",
                zone is null ? Info : null);
        }
    }

    private static void Negative(ClusterScope cluster, RuleFindings found)
    {
        foreach (var use in ResourceUses.Of(cluster))
        {
            Check("requests", use.Resources?.Requests);
            Check("limits", use.Resources?.Limits);

            void Check(string field, IDictionary<string, ResourceQuantity>? amounts)
            {
                foreach (var resource in (amounts?.Keys ?? []).Where(key => Quantities.Of(amounts, key) is null or < 0).Order(StringComparer.Ordinal))
                {
                    found.Add($"{use.Path}.{field}.{resource}", $"'{amounts![resource]}' is no amount of {resource}: Pods are refused.", "Use an amount such as 500m or 1Gi.");
                }
            }
        }
    }
}
