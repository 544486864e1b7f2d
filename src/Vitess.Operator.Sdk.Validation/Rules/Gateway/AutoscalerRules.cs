using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Gateway;

/// <summary>Rules on scaling vtgate by itself.</summary>
internal static class AutoscalerRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        OfScaled(new("V1001", Warning, "The number of vtgates is given beside an autoscaler", "gateway: {replicas: 2, autoscaler: {maxReplicas: 5}}"), Both),
        OfScaled(new("V1002", Error, "The autoscaler finds no number to start from", "gateway: {autoscaler: {maxReplicas: 5}}, target original"), NoStart),
        OfScaled(new("V1003", Error, "The autoscaler's largest number is missing or too small", "autoscaler: {minReplicas: 3, maxReplicas: 2}"), Largest),
        OfScaled(new("V1004", Error, "The autoscaler may not go down to zero", "autoscaler: {minReplicas: 0, maxReplicas: 2}"), Zero),
        OfScaled(new("V1005", Warning, "The autoscaler measures a resource that vtgate does not request", "autoscaler: {metrics: [cpu]}, resources: {requests: {memory: 1Gi}}"), NoRequest),
    ];

    private static IRule OfScaled(RuleInfo info, Action<CellScope, VitessCellGatewaySpec, AutoscalerSpec, RuleFindings> check) => RuleOf.Cells(info, (cell, found) =>
    {
        if (cell.Cell.Gateway is { Autoscaler: { } autoscaler } gateway)
        {
            check(cell, gateway, autoscaler, found);
        }
    });

    private static void Both(CellScope cell, VitessCellGatewaySpec gateway, AutoscalerSpec autoscaler, RuleFindings found)
    {
        if (gateway.Replicas is not null)
        {
            found.Add(cell.Path + ".gateway.replicas", "The number counts when the cell is created; after that the autoscaler owns it, and changes here are ignored.", "Change minReplicas and maxReplicas instead.");
        }
    }

    private static void NoStart(CellScope cell, VitessCellGatewaySpec gateway, AutoscalerSpec autoscaler, RuleFindings found)
    {
        if (gateway.Replicas is null && !cell.Cluster.Context.Target.IsSdk)
        {
            found.Add(cell.Path + ".gateway.autoscaler", "The stored cell has no number of replicas: the autoscaler reports that it cannot read the scale, and does nothing.", "Set gateway.replicas as well.");
        }
    }

    private static void Largest(CellScope cell, VitessCellGatewaySpec gateway, AutoscalerSpec autoscaler, RuleFindings found)
    {
        if (autoscaler.MaxReplicas is null or <= 0 || autoscaler.MaxReplicas < (autoscaler.MinReplicas ?? 1))
        {
            found.Add(cell.Path + ".gateway.autoscaler.maxReplicas", $"maxReplicas is {(autoscaler.MaxReplicas is { } max ? $"{max}" : "missing")}: the API server refuses the autoscaler.", $"Set it to {Math.Max(1, autoscaler.MinReplicas ?? 1)} or more.");
        }
    }

    private static void Zero(CellScope cell, VitessCellGatewaySpec gateway, AutoscalerSpec autoscaler, RuleFindings found)
    {
        if (autoscaler.MinReplicas <= 0)
        {
            found.Add(cell.Path + ".gateway.autoscaler.minReplicas", "An autoscaler that may go down to zero is refused, unless the cluster has the feature gate HPAScaleToZero.", "Set it to 1 or more.");
        }
    }

    private static void NoRequest(CellScope cell, VitessCellGatewaySpec gateway, AutoscalerSpec autoscaler, RuleFindings found)
    {
        var requests = gateway.Resources?.Requests;
        foreach (var (i, metric) in (autoscaler.Metrics ?? []).Index())
        {
            if (metric?.Resource is { Name: "cpu" or "memory", Target.Type: "Utilization" } resource
                && requests is { Count: > 0 }
                && !requests.ContainsKey(resource.Name)
                && gateway.Resources?.Limits?.ContainsKey(resource.Name) != true)
            {
                found.Add($"{cell.Path}.gateway.autoscaler.metrics[{i}]", $"vtgate requests no {resource.Name}, so there is nothing to take the share of: the autoscaler does nothing.", $"Add {resource.Name} to gateway.resources.requests.");
            }
        }
    }
}
