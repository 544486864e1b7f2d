using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of an etcd lockserver, as a template in a cluster or a cell and as an object of its own.</summary>
/// <remarks>Source: reference/crds.md, section 4.4.</remarks>
internal static class EtcdDefaults
{
    public static EtcdLockserverTemplate Resolve(EtcdLockserverTemplate etcd, OperatorDefaults options) => etcd with
    {
        Image = Text.Or(etcd.Image, options.EtcdImage),
        DataVolumeClaimTemplate = Claim(etcd.DataVolumeClaimTemplate ?? new()),
        Resources = ResourceDefaults.Fill(etcd.Resources, cpu: "100m", memory: "256Mi"),
        CreatePDB = etcd.CreatePDB ?? true,
        CreateClientService = etcd.CreateClientService ?? true,
        CreatePeerService = etcd.CreatePeerService ?? true,
        ClientService = etcd.ClientService ?? new ServiceOverrides(),
        PeerService = etcd.PeerService ?? new ServiceOverrides(),
    };

    public static EtcdLockserverSpec Resolve(EtcdLockserverSpec etcd, OperatorDefaults options) =>
        (EtcdLockserverSpec)Resolve((EtcdLockserverTemplate)etcd, options);

    private static V1PersistentVolumeClaimSpec Claim(V1PersistentVolumeClaimSpec claim) => claim with
    {
        AccessModes = claim.AccessModes is { Count: > 0 } modes ? modes : ["ReadWriteOnce"],
        Resources = (claim.Resources ?? new()) with { Requests = Requests(claim.Resources?.Requests) },
    };

    /// <summary>Only a missing storage request is filled in; a given one is kept, even zero.</summary>
    private static IDictionary<string, ResourceQuantity> Requests(IDictionary<string, ResourceQuantity>? requests) =>
        requests is not null && requests.ContainsKey("storage")
            ? requests
            : new Dictionary<string, ResourceQuantity>(requests ?? new Dictionary<string, ResourceQuantity>()) { ["storage"] = new("1Gi") };
}
