using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>Writes the content of a patch in place of the patch. A patch cannot be read.</summary>
public sealed class V1PatchJsonConverter : JsonConverter<V1Patch>
{
    /// <inheritdoc/>
    /// <exception cref="NotImplementedException">Always.</exception>
    public override V1Patch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotImplementedException("A patch is only ever sent.");

    /// <inheritdoc/>
    /// <exception cref="JsonException">The content is text that is not JSON.</exception>
    public override void Write(Utf8JsonWriter writer, V1Patch value, JsonSerializerOptions options)
    {
        if (value.Content is string json)
        {
            writer.WriteRawValue(json);
        }
        else
        {
            JsonSerializer.Serialize(writer, value.Content, value.Content.GetType(), options);
        }
    }
}
