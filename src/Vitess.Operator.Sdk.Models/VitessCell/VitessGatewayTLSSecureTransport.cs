using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Certificates of vtgate for MySQL clients.</summary>
public sealed record VitessGatewayTLSSecureTransport : ExtensibleObject
{
    /// <summary>Authority that client certificates must come from.</summary>
    [JsonPropertyName("clientCACertSecret")]
    public SecretSource? ClientCACertSecret { get; set; }

    /// <summary>Certificate of the server.</summary>
    [JsonPropertyName("certSecret")]
    public SecretSource? CertSecret { get; set; }

    /// <summary>Private key of the server.</summary>
    [JsonPropertyName("keySecret")]
    public SecretSource? KeySecret { get; set; }
}
