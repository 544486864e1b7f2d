using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace k8s;

/// <content>The converters of times and durations.</content>
public static partial class KubernetesJson
{
    /// <summary>Durations in ISO 8601 form, e.g. <c>PT1M30S</c>.</summary>
    public sealed class Iso8601TimeSpanConverter : JsonConverter<TimeSpan>
    {
        /// <inheritdoc/>
        /// <exception cref="FormatException">The text is no such duration.</exception>
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            XmlConvert.ToTimeSpan(reader.GetString());

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(XmlConvert.ToString(value));
    }

    /// <summary>Times in RFC 3339 form, written in UTC.</summary>
    public sealed class KubernetesDateTimeOffsetConverter : JsonConverter<DateTimeOffset>
    {
        /// <inheritdoc/>
        /// <exception cref="FormatException">The text is no such time.</exception>
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Rfc3339.Parse(reader.GetString());

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            WriteTime(writer, value.UtcDateTime);
    }

    /// <summary>Times in RFC 3339 form: read as UTC, written in UTC. A time of unspecified kind counts as local.</summary>
    public sealed class KubernetesDateTimeConverter : JsonConverter<DateTime>
    {
        /// <inheritdoc/>
        /// <exception cref="FormatException">The text is no such time.</exception>
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Rfc3339.Parse(reader.GetString()).UtcDateTime;

        /// <inheritdoc/>
        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            WriteTime(writer, value.ToUniversalTime());
    }

    private static void WriteTime(Utf8JsonWriter writer, DateTime utc)
    {
        Span<char> text = stackalloc char[Rfc3339.MaxLength];
        writer.WriteStringValue(text[..Rfc3339.Format(utc, text)]);
    }
}
