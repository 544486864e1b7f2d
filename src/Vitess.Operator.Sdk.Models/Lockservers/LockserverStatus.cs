using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of the topology server that the operator runs.</summary>
public sealed record LockserverStatus : ExtensibleObject
{
    /// <summary>State of the deployed etcd.</summary>
    [JsonPropertyName("etcd")]
    public EtcdLockserverStatus? Etcd { get; set; }
}
