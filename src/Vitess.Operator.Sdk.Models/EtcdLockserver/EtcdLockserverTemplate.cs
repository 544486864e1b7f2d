using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>An etcd of three members.</summary>
public record EtcdLockserverTemplate : ComponentSpec
{
    /// <summary>Image of the etcd server. Default: that of the operator.</summary>
    [JsonPropertyName("image")]
    public string? Image { get; set; }

    /// <summary>When the node pulls the image.</summary>
    [JsonPropertyName("imagePullPolicy")]
    public string? ImagePullPolicy { get; set; }

    /// <summary>Secrets to pull images with.</summary>
    [JsonPropertyName("imagePullSecrets")]
    public IList<V1LocalObjectReference>? ImagePullSecrets { get; set; }

    /// <summary>Resources of each member. Default: 100m CPU and 256Mi memory.</summary>
    [JsonPropertyName("resources")]
    public V1ResourceRequirements? Resources { get; set; }

    /// <summary>Claim for the data of each member. Default: ReadWriteOnce, 1Gi.</summary>
    [JsonPropertyName("dataVolumeClaimTemplate")]
    public V1PersistentVolumeClaimSpec? DataVolumeClaimTemplate { get; set; }

    /// <summary>Whether to make a PodDisruptionBudget that keeps two members up. Turning it off deletes nothing. Default: true.</summary>
    [JsonPropertyName("createPDB")]
    public bool? CreatePDB { get; set; }

    /// <summary>Whether to make the Service for clients, port 2379. Turning it off deletes nothing. Default: true.</summary>
    [JsonPropertyName("createClientService")]
    public bool? CreateClientService { get; set; }

    /// <summary>Whether to make the headless Service for members, port 2380. Turning it off deletes nothing. Default: true.</summary>
    [JsonPropertyName("createPeerService")]
    public bool? CreatePeerService { get; set; }

    /// <summary>Peer addresses of members 1, 2 and 3, for an etcd that spans Kubernetes clusters.</summary>
    [JsonPropertyName("advertisePeerURLs")]
    [MinItems(3), MaxItems(3)]
    public IList<string>? AdvertisePeerURLs { get; set; }

    /// <summary>The only member to deploy here, for an etcd that spans Kubernetes clusters. Default: all three.</summary>
    [JsonPropertyName("localMemberIndex")]
    [Minimum(1), Maximum(3)]
    public int? LocalMemberIndex { get; set; }

    /// <summary>Changes to the client Service.</summary>
    [JsonPropertyName("clientService")]
    public ServiceOverrides? ClientService { get; set; }

    /// <summary>Changes to the peer Service.</summary>
    [JsonPropertyName("peerService")]
    public ServiceOverrides? PeerService { get; set; }
}
