using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using k8s;

namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// JSON of the custom resources and of Kubernetes objects, as <see cref="KubernetesJson"/> with three additions: optional texts, lists and
/// maps of the custom resources are left out when they are empty, as the original operator leaves them out; nulls count as absent; and
/// amounts that are JSON numbers keep all their digits (docs/decisions/0011). In Kubernetes types empty values that no pointer holds are left out too.
/// </summary>
public static class VitessJson
{
    /// <summary>The options, shared and read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    /// <summary>The JSON text of an object, in one line.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static string Serialize(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.Serialize(value, value.GetType(), Options);
    }

    /// <summary>The JSON of an object as nodes.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The value is no object in JSON.</exception>
    public static JsonObject ToNode(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.SerializeToNode(value, value.GetType(), Options) as JsonObject
            ?? throw new ArgumentException($"{value.GetType().Name} is no object in JSON.", nameof(value));
    }

    /// <summary>Reads an object without checking for unknown fields.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="json">JSON text.</param>
    /// <exception cref="JsonException">The text is malformed or does not fit the type.</exception>
    public static T? Deserialize<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <inheritdoc cref="Deserialize{T}(string)"/>
    public static T? Deserialize<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);

    /// <inheritdoc cref="Deserialize{T}(string)"/>
    public static T? FromNode<T>(JsonNode json) => json.Deserialize<T>(Options);

    /// <summary>Reads an object without checking for unknown fields.</summary>
    /// <param name="json">JSON.</param>
    /// <param name="type">Its type.</param>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public static object? FromNode(JsonNode json, Type type) => json.Deserialize(type, Options);

    private static JsonSerializerOptions Make()
    {
        // A configuration's copy is the one way to the options of KubernetesJson that needs no change of the process-wide ones.
        var options = new JsonSerializerOptions(new KubernetesClientConfiguration().JsonSerializerOptions);
        options.Converters.Insert(0, new ExactQuantityConverter());
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver())
            .WithAddedModifier(WireRules.Apply)
            .WithAddedModifier(KubernetesWireRules.Apply);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
