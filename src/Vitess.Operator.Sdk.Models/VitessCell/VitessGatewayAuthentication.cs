using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>How MySQL clients of vtgate prove who they are.</summary>
public sealed record VitessGatewayAuthentication : ExtensibleObject
{
    /// <summary>Users and passwords from a file. Default: everybody is let in.</summary>
    [JsonPropertyName("static")]
    public VitessGatewayStaticAuthentication? Static { get; set; }
}
