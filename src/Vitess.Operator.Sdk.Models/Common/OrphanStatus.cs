using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Why an object that should be gone is still there.</summary>
public sealed record OrphanStatus : ExtensibleObject
{
    /// <summary>Reason as one CamelCase word, for programs.</summary>
    [JsonPropertyName("reason")]
    [Required]
    public string Reason { get; set; } = "";

    /// <summary>The same for people.</summary>
    [JsonPropertyName("message")]
    [Required]
    public string Message { get; set; } = "";
}
