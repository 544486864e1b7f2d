using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What users may add to a component that runs one program.</summary>
public abstract record ComponentSpec : PodCustomizations
{
    /// <summary>Flags to add or override, without dashes.</summary>
    [JsonPropertyName("extraFlags")]
    public IDictionary<string, string>? ExtraFlags { get; set; }
}
