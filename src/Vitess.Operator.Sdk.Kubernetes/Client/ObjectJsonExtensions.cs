using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads what every Kubernetes object has from its JSON form. Missing parts give null, never an exception.</summary>
public static class ObjectJsonExtensions
{
    /// <summary>The object's metadata, or null.</summary>
    /// <param name="value">The object.</param>
    public static JsonObject? GetMetadata(this JsonObject value) => value.GetObject("metadata");

    /// <summary>The object's name.</summary>
    /// <param name="value">The object.</param>
    public static string? GetName(this JsonObject value) => value.GetMetadata()?.GetText("name");

    /// <summary>The object's namespace.</summary>
    /// <param name="value">The object.</param>
    public static string? GetNamespace(this JsonObject value) => value.GetMetadata()?.GetText("namespace");

    /// <summary>The object's uid.</summary>
    /// <param name="value">The object.</param>
    public static string? GetUid(this JsonObject value) => value.GetMetadata()?.GetText("uid");

    /// <summary>The object's resourceVersion.</summary>
    /// <param name="value">The object.</param>
    public static string? GetResourceVersion(this JsonObject value) => value.GetMetadata()?.GetText("resourceVersion");

    /// <summary>The object's generation.</summary>
    /// <param name="value">The object.</param>
    public static long? GetGeneration(this JsonObject value) =>
        value.GetMetadata()?["generation"] is JsonValue number && number.TryGetValue<long>(out var generation) ? generation : null;

    /// <summary>The value of a label.</summary>
    /// <param name="value">The object.</param>
    /// <param name="key">The label's key.</param>
    public static string? GetLabel(this JsonObject value, string key) => value.GetMetadata()?.GetObject("labels")?.GetText(key);

    /// <summary>The value of an annotation.</summary>
    /// <param name="value">The object.</param>
    /// <param name="key">The annotation's key.</param>
    public static string? GetAnnotation(this JsonObject value, string key) => value.GetMetadata()?.GetObject("annotations")?.GetText(key);

    /// <summary>Sets an annotation, or removes it.</summary>
    /// <param name="value">The object; changed.</param>
    /// <param name="key">The annotation's key.</param>
    /// <param name="text">The new value; null removes the annotation, and the map when it becomes empty.</param>
    public static void SetAnnotation(this JsonObject value, string key, string? text)
    {
        ArgumentNullException.ThrowIfNull(value);
        var metadata = value.GetOrAddObject("metadata");
        if (text is not null)
        {
            metadata.GetOrAddObject("annotations")[key] = text;
        }
        else if (metadata.GetObject("annotations") is { } annotations && annotations.Remove(key) && annotations.Count == 0)
        {
            metadata.Remove("annotations");
        }
    }

    /// <summary>Whether a deletion of the object has begun.</summary>
    /// <param name="value">The object.</param>
    public static bool IsTerminating(this JsonObject value) => value.GetMetadata()?["deletionTimestamp"] is not null;

    /// <summary>Whether every given label is on the object with the given value. Other labels do not matter.</summary>
    /// <param name="value">The object.</param>
    /// <param name="labels">The labels to look for.</param>
    public static bool HasLabels(this JsonObject value, IEnumerable<KeyValuePair<string, string>> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var present = value.GetMetadata()?.GetObject("labels");
        return labels.All(label => present?.GetText(label.Key) == label.Value);
    }

    /// <summary>The owner reference whose <c>controller</c> is true, or null.</summary>
    /// <param name="value">The object.</param>
    public static JsonObject? GetControllerReference(this JsonObject value) =>
        value.GetMetadata()?["ownerReferences"] is JsonArray owners
            ? owners.OfType<JsonObject>().FirstOrDefault(owner => owner["controller"] is JsonValue flag && flag.TryGetValue<bool>(out var set) && set)
            : null;

    /// <summary>The text of a property, or null when it is absent or not text.</summary>
    /// <param name="value">The object.</param>
    /// <param name="property">The property's name.</param>
    public static string? GetText(this JsonObject value, string property)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value[property] is JsonValue text && text.TryGetValue<string>(out var result) ? result : null;
    }

    /// <summary>A property that is an object, or null when it is absent or something else.</summary>
    /// <param name="value">The object.</param>
    /// <param name="property">The property's name.</param>
    public static JsonObject? GetObject(this JsonObject value, string property)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value[property] as JsonObject;
    }

    internal static JsonObject GetOrAddObject(this JsonObject value, string property)
    {
        if (value[property] is JsonObject present)
        {
            return present;
        }

        var added = new JsonObject();
        value[property] = added;
        return added;
    }
}
