using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Where a file with secret content comes from: a key of a Secret, or a file in a Pod volume. Set one of name and volumeName.</summary>
public sealed record SecretSource : ExtensibleObject
{
    /// <summary>Secret in the namespace of the cluster.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Pod volume that holds the file; wins over name as the place to mount.</summary>
    [JsonPropertyName("volumeName")]
    public string? VolumeName { get; set; }

    /// <summary>Key within the Secret, or file name within the volume.</summary>
    [JsonPropertyName("key")]
    [Required]
    public string Key { get; set; } = "";
}
