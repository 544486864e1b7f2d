using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Encryption of the connections of MySQL clients.</summary>
public sealed record VitessGatewaySecureTransport : ExtensibleObject
{
    /// <summary>Whether clients without TLS are turned away. Needs a complete tls block.</summary>
    [JsonPropertyName("required"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Required { get; set; }

    /// <summary>Certificates. Certificate and key must both be there to take effect.</summary>
    [JsonPropertyName("tls")]
    public VitessGatewayTLSSecureTransport? Tls { get; set; }
}
