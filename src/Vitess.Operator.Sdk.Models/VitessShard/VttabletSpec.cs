using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Settings of vttablet.</summary>
public sealed record VttabletSpec : ExtensibleObject
{
    /// <summary>Resources of the vttablet container.</summary>
    [JsonPropertyName("resources")]
    [Required]
    public V1ResourceRequirements Resources { get; set; } = new();

    /// <summary>Flags to add or override, without dashes.</summary>
    [JsonPropertyName("extraFlags")]
    public IDictionary<string, string>? ExtraFlags { get; set; }

    /// <summary>Flags of vtbackup, which does not get extraFlags.</summary>
    [JsonPropertyName("vtbackupExtraFlags")]
    public IDictionary<string, string>? VtbackupExtraFlags { get; set; }

    /// <summary>Hooks of the vttablet container.</summary>
    [JsonPropertyName("lifecycle")]
    [AnyShape]
    public V1Lifecycle? Lifecycle { get; set; }

    /// <summary>Seconds that a Pod gets to stop. Default: 1800.</summary>
    [JsonPropertyName("terminationGracePeriodSeconds")]
    public long? TerminationGracePeriodSeconds { get; set; }
}
