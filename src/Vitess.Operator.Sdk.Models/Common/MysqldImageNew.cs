using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A mysqld image that a keyspace asks for, of one of the MySQL flavours.</summary>
public sealed record MysqldImageNew : ExtensibleObject
{
    /// <summary>Image for flavour MySQL56.</summary>
    [JsonPropertyName("mysql56Compatible")]
    public string? Mysql56Compatible { get; set; }

    /// <summary>Image for flavour MySQL80.</summary>
    [JsonPropertyName("mysql80Compatible")]
    public string? Mysql80Compatible { get; set; }
}
