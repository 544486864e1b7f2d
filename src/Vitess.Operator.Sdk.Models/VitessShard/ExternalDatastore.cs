using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Connection to a MySQL that the operator does not run.</summary>
public sealed record ExternalDatastore : ExtensibleObject
{
    /// <summary>User for everything that Vitess does.</summary>
    [JsonPropertyName("user")]
    [Required]
    public string User { get; set; } = "";

    /// <summary>Host, without port.</summary>
    [JsonPropertyName("host")]
    [Required]
    public string Host { get; set; } = "";

    /// <summary>Port.</summary>
    [JsonPropertyName("port")]
    [Required, Minimum(1), Maximum(65535)]
    public int Port { get; set; }

    /// <summary>Database.</summary>
    [JsonPropertyName("database")]
    [Required]
    public string Database { get; set; } = "";

    /// <summary>File with the passwords of the user.</summary>
    [JsonPropertyName("credentialsSecret")]
    [Required]
    public SecretSource CredentialsSecret { get; set; } = new();

    /// <summary>Authority that the certificate of the server must come from; turns TLS on.</summary>
    [JsonPropertyName("serverCACertSecret")]
    public SecretSource? ServerCACertSecret { get; set; }
}
