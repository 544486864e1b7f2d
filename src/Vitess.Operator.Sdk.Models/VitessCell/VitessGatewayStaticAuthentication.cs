using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Users and passwords from a file.</summary>
public sealed record VitessGatewayStaticAuthentication : ExtensibleObject
{
    /// <summary>File in the format of Vitess' static authentication.</summary>
    [JsonPropertyName("secret")]
    public SecretSource? Secret { get; set; }
}
