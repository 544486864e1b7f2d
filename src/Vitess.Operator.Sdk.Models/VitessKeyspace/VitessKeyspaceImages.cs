using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>The images that a keyspace and its shards run.</summary>
public sealed record VitessKeyspaceImages : ExtensibleObject
{
    /// <summary>Image of vttablet.</summary>
    [JsonPropertyName("vttablet")]
    public string? Vttablet { get; set; }

    /// <summary>Image of vtorc.</summary>
    [JsonPropertyName("vtorc")]
    public string? Vtorc { get; set; }

    /// <summary>Image that the vtbackup program is taken from.</summary>
    [JsonPropertyName("vtbackup")]
    public string? Vtbackup { get; set; }

    /// <summary>Image and flavour of mysqld.</summary>
    [JsonPropertyName("mysqld")]
    public MysqldImage? Mysqld { get; set; }

    /// <summary>Image of mysqld_exporter.</summary>
    [JsonPropertyName("mysqldExporter")]
    public string? MysqldExporter { get; set; }
}
