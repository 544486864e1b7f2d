using System;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace k8s;

/// <summary>
/// JSON as the Kubernetes API speaks it: camel case, nulls left out, empty collections written, times in RFC 3339.
/// Unknown fields are ignored; names are matched by case.
/// </summary>
public static partial class KubernetesJson
{
    // One instance for the process: System.Text.Json keeps what it learned about types with its options.
    internal static readonly JsonSerializerOptions DefaultOptions = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters =
        {
            new JsonStringEnumConverter(),
            new Iso8601TimeSpanConverter(),
            new KubernetesDateTimeConverter(),
            new KubernetesDateTimeOffsetConverter(),
            new Models.V1Status.V1StatusObjectViewConverter(),
        },
    };

    /// <summary>Changes the options for the whole process. Works only before the first use.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options were already used.</exception>
    public static void AddJsonOptions(Action<JsonSerializerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(DefaultOptions);
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="TValue">Its type.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="jsonSerializerOptions">Other options; null for the process-wide ones.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is malformed or does not fit the type.</exception>
    public static TValue Deserialize<TValue>(string json, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Deserialize<TValue>(json, jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Deserialize{TValue}(string, JsonSerializerOptions)"/>
    public static TValue Deserialize<TValue>(Stream json, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Deserialize<TValue>(json, jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Deserialize{TValue}(string, JsonSerializerOptions)"/>
    public static TValue Deserialize<TValue>(JsonDocument json, JsonSerializerOptions jsonSerializerOptions = null) =>
        json.Deserialize<TValue>(jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Deserialize{TValue}(string, JsonSerializerOptions)"/>
    public static TValue Deserialize<TValue>(JsonElement json, JsonSerializerOptions jsonSerializerOptions = null) =>
        json.Deserialize<TValue>(jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Deserialize{TValue}(string, JsonSerializerOptions)"/>
    public static TValue Deserialize<TValue>(JsonNode json, JsonSerializerOptions jsonSerializerOptions = null) =>
        json.Deserialize<TValue>(jsonSerializerOptions ?? DefaultOptions);

    /// <summary>Writes a value by its type at run time.</summary>
    /// <param name="value">The value; not null.</param>
    /// <param name="jsonSerializerOptions">Other options; null for the process-wide ones.</param>
    /// <returns>The JSON text, without indentation.</returns>
    /// <exception cref="NullReferenceException"><paramref name="value"/> is null.</exception>
    public static string Serialize(object value, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Serialize(value, value.GetType(), jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Serialize(object, JsonSerializerOptions)"/>
    public static string Serialize(JsonDocument value, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Serialize(value, jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Serialize(object, JsonSerializerOptions)"/>
    public static string Serialize(JsonElement value, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Serialize(value, jsonSerializerOptions ?? DefaultOptions);

    /// <inheritdoc cref="Serialize(object, JsonSerializerOptions)"/>
    public static string Serialize(JsonNode value, JsonSerializerOptions jsonSerializerOptions = null) =>
        JsonSerializer.Serialize(value, jsonSerializerOptions ?? DefaultOptions);
}
