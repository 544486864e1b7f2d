using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.VtAdmin;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps VTAdmin, if the cluster shall have it, and takes it away when not any more (D-19).</summary>
internal static class Vtadmin
{
    public static async Task<ReconcileResult> ReconcileAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        if (VtadminCells.Fault(pass.Cluster) is { } fault)
        {
            // What is wrong with VTAdmin must not keep the rest of the cluster from being looked after (D-18).
            pass.Warn(VitessEventReasons.InvalidSpec, fault);
            return ReconcileResult.Done;
        }

        var cells = VtadminCells.Of(pass.Cluster);
        Dashboard.WarnOfUnknownCells(pass, pass.Spec.Vtadmin?.Cells, "vtadmin");
        var name = ObjectNames.VtadminService(pass.Name);
        var service = ClusterServices.Rule(pass, VitessComponents.VtAdmin) with { Seen = _ => pass.Status.Vtadmin!.ServiceName = name };
        var result = await pass.KeepAsync(service, cells.Count == 0 ? [] : Wanted.VtadminServices(pass), cancellationToken).ConfigureAwait(false);
        var secrets = cells.Select(cell => (Cell: cell, Secrets: SecretsOf(pass, cell))).ToList();
        result = result.Merge(await SecretsAsync(pass, [.. secrets.SelectMany(entry => entry.Secrets ?? [])], cancellationToken).ConfigureAwait(false));
        var deployments = new ChildRule
        {
            Kind = Kinds.Deployment,
            Identity = pass.LabelsOf(VitessComponents.VtAdmin),
            Strategy = Dashboard.DeploymentStrategy(pass),
            Seen = live => pass.Status.Vtadmin!.Available = DeploymentState.Combine(pass.Status.Vtadmin.Available, live),
        };
        var ready = secrets.Where(entry => entry.Secrets is not null).Select(entry => entry.Cell);
        result = result.Merge(await pass.KeepAsync(deployments, Wanted.VtadminDeployments(pass, ready), cancellationToken).ConfigureAwait(false));
        return secrets.Exists(entry => entry.Secrets is null) ? result.Merge(ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry)) : result;
    }

    /// <summary>The configuration of VTAdmin in a cell; null until the Services that it names have addresses.</summary>
    private static IReadOnlyList<KeyValuePair<string, JsonObject>>? SecretsOf(ClusterPass pass, VtadminCell cell)
    {
        var vtctld = Service(pass, ObjectNames.VtctldService(pass.Name));
        var vtgate = Service(pass, ObjectNames.VtgateCellService(pass.Name, cell.Cell.Name));
        return vtctld is null || vtgate is null ? null : Wanted.VtadminSecrets(pass, cell, VtadminAddresses.Of(vtctld, vtgate));
    }

    private static V1Service? Service(ClusterPass pass, string name) =>
        pass.Find(Kinds.Service, name) is { } live && !string.IsNullOrEmpty(live.GetObject("spec")?.GetText("clusterIP")) ? ObjectConvert.ToTyped<V1Service>(live) : null;

    /// <summary>Secrets that an earlier operator left without labels are taken over by name; only labelled ones are ever removed.</summary>
    private static async Task<ReconcileResult> SecretsAsync(ClusterPass pass, IReadOnlyList<KeyValuePair<string, JsonObject>> wanted, CancellationToken cancellationToken)
    {
        var labels = pass.LabelsOf(VitessComponents.VtAdmin);
        var result = ReconcileResult.Done;
        var adopt = new ChildRule { Kind = Kinds.Secret, Identity = new Dictionary<string, string>(), Strategy = ApplyStrategy.InPlaceOrRecreate };
        foreach (var (name, secret) in wanted)
        {
            secret["metadata"]!["labels"] = new JsonObject(labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value)));
            result = result.Merge((await pass.Objects.ReconcileAsync(adopt, name, secret, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        var names = wanted.Select(secret => secret.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var live in pass.List(Kinds.Secret, labels).Where(live => !names.Contains(live.GetName()!)))
        {
            result = result.Merge((await pass.Objects.ReconcileAsync(adopt with { Identity = labels }, live.GetName()!, null, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }
}
