using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Reconciliation.Etcd;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What an EtcdLockserver becomes.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdServices(EtcdPass pass) =>
        Named<V1Service>([EtcdClientService.Build(pass.Context), EtcdPeerService.Build(pass.Context)]);

    public static IReadOnlyList<KeyValuePair<string, Wish>> EtcdClaims(EtcdPass pass) => Members(pass, index => EtcdMemberClaim.Build(pass.Context, index));

    public static IReadOnlyList<KeyValuePair<string, Wish>> EtcdPods(EtcdPass pass) => Members(pass, index => EtcdMemberPod.Build(pass.Context, index));

    public static IReadOnlyList<KeyValuePair<string, JsonObject>> EtcdDisruptionBudgets(EtcdPass pass) =>
        Named<V1PodDisruptionBudget>([EtcdDisruptionBudget.Build(pass.Context)]);

    private static List<KeyValuePair<string, Wish>> Members(EtcdPass pass, Func<int, IKubernetesObject> build) =>
        Wishes(pass, pass.Context.LocalMembers, index => ObjectNames.EtcdMember(pass.Context.Name, index), build);
}
