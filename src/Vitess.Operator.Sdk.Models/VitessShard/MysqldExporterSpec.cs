using System.Text.Json.Serialization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Settings of mysqld_exporter.</summary>
public sealed record MysqldExporterSpec : ExtensibleObject
{
    /// <summary>Flags to add or override, without dashes.</summary>
    [JsonPropertyName("extraFlags")]
    public IDictionary<string, string>? ExtraFlags { get; set; }

    /// <summary>Resources of the exporter. Default: 10m to 100m CPU and 32Mi to 128Mi memory.</summary>
    [JsonPropertyName("resources")]
    public V1ResourceRequirements? Resources { get; set; }
}
