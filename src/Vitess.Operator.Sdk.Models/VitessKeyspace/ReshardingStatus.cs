using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A resharding that is going on.</summary>
public sealed record ReshardingStatus : ExtensibleObject
{
    /// <summary>Name of the workflow.</summary>
    [JsonPropertyName("workflow")]
    [Required]
    public string Workflow { get; set; } = "";

    /// <summary>Running, Copying, Error or Unknown.</summary>
    [JsonPropertyName("state")]
    [Required]
    public string State { get; set; } = "";

    /// <summary>Shards that are split or merged.</summary>
    [JsonPropertyName("sourceShards")]
    public IList<string>? SourceShards { get; set; }

    /// <summary>Shards that come out of it.</summary>
    [JsonPropertyName("targetShards")]
    public IList<string>? TargetShards { get; set; }

    /// <summary>Percent copied: 100 once copying is over, -1 if unknown.</summary>
    [JsonPropertyName("copyProgress"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [PlainInteger]
    public int CopyProgress { get; set; }
}
