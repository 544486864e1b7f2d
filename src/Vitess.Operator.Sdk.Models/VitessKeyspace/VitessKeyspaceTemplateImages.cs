using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Images that a keyspace wants different from the cluster.</summary>
public sealed record VitessKeyspaceTemplateImages : ExtensibleObject
{
    /// <summary>Image of vttablet. Default: that of the cluster.</summary>
    [JsonPropertyName("vttablet")]
    public string? Vttablet { get; set; }

    /// <summary>Image of vtorc. Default: that of the cluster.</summary>
    [JsonPropertyName("vtorc")]
    public string? Vtorc { get; set; }

    /// <summary>Image of vtbackup. Default: that of the cluster.</summary>
    [JsonPropertyName("vtbackup")]
    public string? Vtbackup { get; set; }

    /// <summary>Image and flavour of mysqld. Default: that of the cluster.</summary>
    [JsonPropertyName("mysqld")]
    public MysqldImageNew? Mysqld { get; set; }

    /// <summary>Image of mysqld_exporter. Default: that of the cluster.</summary>
    [JsonPropertyName("mysqldExporter")]
    public string? MysqldExporter { get; set; }
}
