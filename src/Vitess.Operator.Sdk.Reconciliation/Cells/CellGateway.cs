using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Keeps the cell's gateways: Service, Deployment and, if wanted, autoscaler. Nothing here waits for a release.</summary>
internal static class CellGateway
{
    public static async Task<ReconcileResult> ServiceAsync(CellPass pass, CancellationToken cancellationToken)
    {
        var name = ObjectNames.VtgateCellService(pass.Cluster, pass.Spec.Name);
        var rule = new ChildRule
        {
            Kind = Kinds.Service,
            Identity = pass.GatewayLabels,
            Strategy = ApplyStrategy.InPlace,
            Seen = _ => pass.Status.Gateway!.ServiceName = name,
        };
        return (await pass.Objects.KeepAsync(rule, name, Wanted.GatewayService(pass), cancellationToken).ConfigureAwait(false)).ToResult();
    }

    public static async Task<ReconcileResult> DeploymentAsync(CellPass pass, CancellationToken cancellationToken)
    {
        var secrets = VtgateSecrets.RestartingNames(pass.Spec.Gateway).Select(name => (Name: name, Secret: pass.Find(Kinds.Secret, name))).ToList();
        if (secrets.Find(entry => entry.Secret is null) is { Name: { } missing })
        {
            return ReconcileResult.Failed(new ReconcileException($"Secret {pass.Namespace}/{missing}, which the gateways of cell {pass.Spec.Name} mount, does not exist."));
        }

        var rule = new ChildRule
        {
            Kind = Kinds.Deployment,
            Identity = pass.GatewayLabels,
            Strategy = ApplyStrategy.InPlace,
            Seen = live => Show(pass, live),
        };
        var name = ObjectNames.VtgateDeployment(pass.Cluster, pass.Spec.Name);
        var wanted = Wanted.GatewayDeployment(pass, MysqldImage(pass), [.. secrets.Select(entry => entry.Secret!)]);
        var result = (await pass.Objects.KeepAsync(rule, name, wanted, cancellationToken).ConfigureAwait(false)).ToResult();
        return result.Merge(await AutoscalerAsync(pass, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<ReconcileResult> AutoscalerAsync(CellPass pass, CancellationToken cancellationToken)
    {
        var rule = new ChildRule { Kind = Kinds.Autoscaler, Identity = pass.GatewayLabels, Strategy = ApplyStrategy.InPlace };
        return (await pass.Objects.ReconcileAsync(rule, pass.Name, Wanted.GatewayAutoscaler(pass), cancellationToken).ConfigureAwait(false)).ToResult();
    }

    private static void Show(CellPass pass, JsonObject live)
    {
        var gateway = pass.Status.Gateway!;
        gateway.Available = DeploymentState.Available(live) ?? ConditionStatuses.Unknown;
        gateway.Replicas = live.GetObject("spec")?["replicas"] is JsonValue value && value.TryGetValue<int>(out var replicas) ? replicas : 1;
        gateway.LabelSelector = Selector(live.GetObject("spec")?.GetObject("selector")?.GetObject("matchLabels"));
    }

    /// <summary>Labels in order of their keys, so that the same selector is always the same text (D-11).</summary>
    private static string Selector(JsonObject? labels) =>
        string.Join(",", (labels ?? []).OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}"));

    /// <summary>The mysqld image of the cluster's shards: of the first one by name that has any (D-21).</summary>
    private static string? MysqldImage(CellPass pass) => pass.List(Kinds.Shard, pass.ClusterLabels)
        .Select(shard => MysqldImages.FirstOf(shard.GetObject("spec")?.GetObject("images")?.GetObject("mysqld")))
        .FirstOrDefault(image => image is not null);
}
