using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Diagnostics;

/// <summary>How bad a finding is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DiagnosisSeverity>))]
public enum DiagnosisSeverity
{
    /// <summary>Something does not work.</summary>
    [JsonStringEnumMemberName("error")]
    Error,

    /// <summary>Something works, but waits or is at risk.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,
}
