using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>When the node pulls the image of each program. Values are those of a Kubernetes container.</summary>
public sealed record VitessImagePullPolicies : ExtensibleObject
{
    /// <summary>Pull policy for vtctld.</summary>
    [JsonPropertyName("vtctld")]
    public string? Vtctld { get; set; }

    /// <summary>Pull policy for VTAdmin.</summary>
    [JsonPropertyName("vtadmin")]
    public string? Vtadmin { get; set; }

    /// <summary>Pull policy for vtorc.</summary>
    [JsonPropertyName("vtorc")]
    public string? Vtorc { get; set; }

    /// <summary>Pull policy for vtgate.</summary>
    [JsonPropertyName("vtgate")]
    public string? Vtgate { get; set; }

    /// <summary>Pull policy for vttablet.</summary>
    [JsonPropertyName("vttablet")]
    public string? Vttablet { get; set; }

    /// <summary>Pull policy for vtbackup.</summary>
    [JsonPropertyName("vtbackup")]
    public string? Vtbackup { get; set; }

    /// <summary>Pull policy for mysqld.</summary>
    [JsonPropertyName("mysqld")]
    public string? Mysqld { get; set; }

    /// <summary>Pull policy for mysqld_exporter.</summary>
    [JsonPropertyName("mysqldExporter")]
    public string? MysqldExporter { get; set; }
}
