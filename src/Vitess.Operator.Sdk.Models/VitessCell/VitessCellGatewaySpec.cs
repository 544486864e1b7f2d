using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>vtgate, which MySQL clients connect to.</summary>
public sealed record VitessCellGatewaySpec : ComponentSpec
{
    /// <summary>Pods. With an autoscaler, that one decides. Default: 2.</summary>
    [JsonPropertyName("replicas")]
    [Minimum(0)]
    public int? Replicas { get; set; }

    /// <summary>Scaling by load.</summary>
    [JsonPropertyName("autoscaler")]
    public AutoscalerSpec? Autoscaler { get; set; }

    /// <summary>Resources of each Pod. Default: 500m CPU and 1Gi memory.</summary>
    [JsonPropertyName("resources")]
    public V1ResourceRequirements? Resources { get; set; }

    /// <summary>How clients prove who they are.</summary>
    [JsonPropertyName("authentication")]
    public VitessGatewayAuthentication? Authentication { get; set; }

    /// <summary>Encryption of client connections.</summary>
    [JsonPropertyName("secureTransport")]
    public VitessGatewaySecureTransport? SecureTransport { get; set; }

    /// <summary>Changes to the vtgate Service of the cell.</summary>
    [JsonPropertyName("service")]
    public ServiceOverrides? Service { get; set; }

    /// <summary>How Pods spread over the nodes.</summary>
    [JsonPropertyName("topologySpreadConstraints")]
    [AnyShape]
    public IList<V1TopologySpreadConstraint>? TopologySpreadConstraints { get; set; }

    /// <summary>Hooks of the vtgate container.</summary>
    [JsonPropertyName("lifecycle")]
    public V1Lifecycle? Lifecycle { get; set; }

    /// <summary>Seconds that a Pod gets to stop. Default: that of Kubernetes.</summary>
    [JsonPropertyName("terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; set; }

    /// <summary>How the Deployment replaces Pods. Default: that of Kubernetes.</summary>
    [JsonPropertyName("strategy")]
    public V1DeploymentStrategy? Strategy { get; set; }
}
