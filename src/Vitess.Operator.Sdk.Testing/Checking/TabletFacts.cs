using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Api;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Small questions about tablet Pods.</summary>
internal static class TabletFacts
{
    /// <summary>The tablet that the Pod runs, by its flags.</summary>
    public static TabletIdentity? IdentityOf(JsonMap pod) => TabletIdentity.Of(KubernetesJson.Deserialize<V1Pod>(JsonWriter.Text(pod)));

    /// <summary>Whether the Pod's pool may hold the primary.</summary>
    public static bool CanBePrimary(JsonMap pod) => ObjectFacts.Label(pod, VitessLabels.TabletType) is PoolTypes.Replica or PoolTypes.ExternalMaster;
}
