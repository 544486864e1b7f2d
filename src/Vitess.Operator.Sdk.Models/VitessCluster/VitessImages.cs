using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Images of a cluster.</summary>
public sealed record VitessImages : ExtensibleObject
{
    /// <summary>Image of vtctld. Default: that of the operator.</summary>
    [JsonPropertyName("vtctld")]
    public string? Vtctld { get; set; }

    /// <summary>Image of VTAdmin. There is no default, and without it VTAdmin is not deployed.</summary>
    [JsonPropertyName("vtadmin")]
    public string? Vtadmin { get; set; }

    /// <summary>Image of vtorc. Default: that of the operator.</summary>
    [JsonPropertyName("vtorc")]
    public string? Vtorc { get; set; }

    /// <summary>Image of vtgate. Default: that of the operator.</summary>
    [JsonPropertyName("vtgate")]
    public string? Vtgate { get; set; }

    /// <summary>Image of vttablet and mysqlctld. Default: that of the operator.</summary>
    [JsonPropertyName("vttablet")]
    public string? Vttablet { get; set; }

    /// <summary>Image that the vtbackup program is taken from. Default: that of the operator.</summary>
    [JsonPropertyName("vtbackup")]
    public string? Vtbackup { get; set; }

    /// <summary>Image and flavour of mysqld. Default: that of the operator.</summary>
    [JsonPropertyName("mysqld")]
    public MysqldImage? Mysqld { get; set; }

    /// <summary>Image of mysqld_exporter. Default: that of the operator.</summary>
    [JsonPropertyName("mysqldExporter")]
    public string? MysqldExporter { get; set; }

    /// <summary>
    /// The images of a release of Vitess, with MySQL's own image for mysqld: the one in the images of Vitess is deprecated since release 19.
    /// </summary>
    /// <param name="version">Tag of the images of Vitess, such as <c>v23.0.0</c>.</param>
    /// <param name="mysql">Image of a MySQL 8.</param>
    /// <exception cref="ArgumentException"><paramref name="version"/> or <paramref name="mysql"/> is empty.</exception>
    public static VitessImages Release(string version, string mysql = "mysql:8.0.40")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(version);
        ArgumentException.ThrowIfNullOrWhiteSpace(mysql);
        var vitess = $"vitess/lite:{version}";
        return new()
        {
            Vtctld = vitess,
            Vtadmin = $"vitess/vtadmin:{version}",
            Vtorc = vitess,
            Vtgate = vitess,
            Vttablet = vitess,
            Vtbackup = vitess,
            Mysqld = new() { Mysql80Compatible = mysql },
            MysqldExporter = "prom/mysqld-exporter:v0.18.0",
        };
    }
}
