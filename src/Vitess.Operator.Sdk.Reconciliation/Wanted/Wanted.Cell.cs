using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Cells;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessCell becomes.</content>
internal static partial class Wanted
{
    public static JsonObject? LocalEtcd(CellPass pass) => Json(EtcdLockserverChild.Local(pass.Cell));

    public static Wish GatewayService(CellPass pass) => OfOwner(pass, () => ObjectConvert.ToJson(VtgateCellService.Build(pass.Cell)));

    /// <param name="pass">Pass of the cell.</param>
    /// <param name="mysqldImage">mysqld image of the cluster's shards; null while there are none.</param>
    /// <param name="secrets">Secrets that gateways read only when they start.</param>
    public static Wish GatewayDeployment(CellPass pass, string? mysqldImage, IReadOnlyList<JsonObject> secrets) => new(
        () => BuildGatewayDeployment(pass, mysqldImage, secrets),
        pass.Basis.With(string.Join('\n', secrets.Select(secret => $"{secret.GetUid()} {secret.GetResourceVersion()}").Prepend(mysqldImage))));

    public static JsonObject? GatewayAutoscaler(CellPass pass) => Json(VtgateAutoscaler.Build(pass.Cell));

    private static JsonObject BuildGatewayDeployment(CellPass pass, string? mysqldImage, IReadOnlyList<JsonObject> secrets)
    {
        var contents = secrets.Select(ObjectConvert.ToTyped<V1Secret>)
            .Select(secret => KeyValuePair.Create(secret.Metadata.Name, secret.Data ?? new Dictionary<string, byte[]>()));
        return ObjectConvert.ToJson(VtgateDeployment.Build(pass.Cell, mysqldImage, ContentHash.Secrets(contents), pass.Engine.Defaults));
    }
}
