using System.Text.Json.Serialization;

namespace CustomController;

public sealed class TenantSpec
{
    /// <summary>What the tenant pays for: <c>small</c> or <c>large</c>.</summary>
    [JsonPropertyName("plan")]
    public string Plan { get; set; } = "small";
}
