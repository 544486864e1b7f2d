using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>The topology server of a cluster or a cell: an existing one, or an etcd that the operator runs.</summary>
public sealed record LockserverSpec : ExtensibleObject
{
    /// <summary>Connection to an existing server; wins over etcd.</summary>
    [JsonPropertyName("external")]
    public VitessLockserverParams? External { get; set; }

    /// <summary>An etcd of three members to deploy.</summary>
    [JsonPropertyName("etcd")]
    public EtcdLockserverTemplate? Etcd { get; set; }

    /// <summary>Address to record for the etcd deployed here. Default: host and port of its client Service.</summary>
    [JsonPropertyName("cellInfoAddress")]
    public string? CellInfoAddress { get; set; }
}
