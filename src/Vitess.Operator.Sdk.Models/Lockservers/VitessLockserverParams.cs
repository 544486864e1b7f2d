using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>How Vitess reaches a topology server.</summary>
public sealed record VitessLockserverParams : ExtensibleObject
{
    /// <summary>Topology plugin of Vitess, such as etcd2.</summary>
    [JsonPropertyName("implementation")]
    [Required]
    public string Implementation { get; set; } = "";

    /// <summary>Host and port; several are separated by commas.</summary>
    [JsonPropertyName("address")]
    [Required]
    public string Address { get; set; } = "";

    /// <summary>Path under which this cluster keeps its records.</summary>
    [JsonPropertyName("rootPath")]
    [Required]
    public string RootPath { get; set; } = "";
}
