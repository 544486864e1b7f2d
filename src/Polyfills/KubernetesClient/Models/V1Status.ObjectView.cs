using System;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <content>The converter that keeps an object where a status was expected.</content>
public partial record V1Status
{
    /// <summary>Reads a status, or keeps the JSON of the object that came in its place.</summary>
    public sealed class V1StatusObjectViewConverter : JsonConverter<V1Status>
    {
        /// <inheritdoc/>
        public override V1Status Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var element = JsonElement.ParseValue(ref reader);
            try
            {
                // The default options, as those of the caller lead back here.
                return element.Deserialize<V1Status>();
            }
            catch (JsonException)
            {
                // Most often `status` is an object: the server returned what it deleted.
                return new V1Status { _original = element, HasObject = true };
            }
        }

        /// <inheritdoc/>
        /// <exception cref="NotImplementedException">Always.</exception>
        public override void Write(Utf8JsonWriter writer, V1Status value, JsonSerializerOptions options) =>
            throw new NotImplementedException("A status is only ever received.");
    }
}
