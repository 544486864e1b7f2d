using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A mysqld image together with the flavour Vitess has to speak to it. Set one field; the first that is set counts.</summary>
public sealed record MysqldImage : ExtensibleObject
{
    /// <summary>Image for flavour MySQL56.</summary>
    [JsonPropertyName("mysql56Compatible")]
    public string? Mysql56Compatible { get; set; }

    /// <summary>Image for flavour MySQL80.</summary>
    [JsonPropertyName("mysql80Compatible")]
    public string? Mysql80Compatible { get; set; }

    /// <summary>Image for flavour MariaDB.</summary>
    [JsonPropertyName("mariadbCompatible")]
    public string? MariadbCompatible { get; set; }

    /// <summary>Image for flavour MariaDB103.</summary>
    [JsonPropertyName("mariadb103Compatible")]
    public string? Mariadb103Compatible { get; set; }
}
