using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>Reads a JSON string or number; always writes a string.</summary>
public sealed class ResourceQuantityJsonConverter : JsonConverter<ResourceQuantity>
{
    /// <inheritdoc/>
    /// <exception cref="FormatException">The number is missing or malformed.</exception>
    /// <exception cref="ArgumentException">The suffix is unknown.</exception>
    public override ResourceQuantity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.Number => new ResourceQuantity(reader.GetDouble().ToString(CultureInfo.InvariantCulture)),
        _ => new ResourceQuantity(reader.GetString()),
    };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ResourceQuantity value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
