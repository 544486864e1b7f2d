using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Settings of the MySQL beside a vttablet.</summary>
public sealed record MysqldSpec : ExtensibleObject
{
    /// <summary>Resources of mysqld; vtbackup gets the same.</summary>
    [JsonPropertyName("resources")]
    [Required]
    public V1ResourceRequirements Resources { get; set; } = new();

    /// <summary>Lines to add to my.cnf.</summary>
    [JsonPropertyName("configOverrides")]
    public string? ConfigOverrides { get; set; }
}
