using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.Reconciliation.Etcd;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What an EtcdLockserver becomes.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdServices(EtcdPass pass) =>
        Named<V1Service>([EtcdClientService.Build(pass.Context), EtcdPeerService.Build(pass.Context)]);

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdClaims(EtcdPass pass) =>
        Named(pass.Context.LocalMembers.Select(index => EtcdMemberClaim.Build(pass.Context, index)));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdPods(EtcdPass pass) =>
        Named(pass.Context.LocalMembers.Select(index => EtcdMemberPod.Build(pass.Context, index)));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdDisruptionBudgets(EtcdPass pass) =>
        Named<V1PodDisruptionBudget>([EtcdDisruptionBudget.Build(pass.Context)]);
}
