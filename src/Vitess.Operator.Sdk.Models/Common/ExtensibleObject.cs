using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A part of a custom resource. Fields that a newer schema may know are kept and written back.</summary>
public abstract record ExtensibleObject
{
    /// <summary>Fields that were read and that this library has no property for; null for none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownFields { get; set; }
}
