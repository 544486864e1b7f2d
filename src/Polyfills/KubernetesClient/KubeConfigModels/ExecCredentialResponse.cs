using System;
using System.Text.Json.Serialization;

namespace k8s.KubeConfigModels;

/// <summary>What a credential command prints.</summary>
public class ExecCredentialResponse
{
    /// <summary>The version of the exchange.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; }

    /// <summary>The kind, <c>ExecCredential</c>.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; }

    /// <summary>The credentials.</summary>
    [JsonPropertyName("status")]
    public ExecStatus Status { get; set; }

    /// <summary>The credentials that a command printed.</summary>
    public class ExecStatus
    {
        /// <summary>When they end, in UTC; null when they do not.</summary>
        public DateTime? ExpirationTimestamp { get; set; }

        /// <summary>A bearer token.</summary>
        public string Token { get; set; }

        /// <summary>A client certificate as PEM.</summary>
        public string ClientCertificateData { get; set; }

        /// <summary>The key of the certificate as PEM.</summary>
        public string ClientKeyData { get; set; }

        /// <summary>Whether there is a token, or a certificate with its key.</summary>
        /// <returns>True when there is.</returns>
        public bool IsValid() =>
            !string.IsNullOrEmpty(Token) || (!string.IsNullOrEmpty(ClientCertificateData) && !string.IsNullOrEmpty(ClientKeyData));
    }
}
