using System.Text.Json.Nodes;
using k8s;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One object of a text, with its text's content beside it so that nothing is lost when it is written again.</summary>
public sealed class VitessDocument
{
    private readonly JsonObject _original;
    private readonly Lazy<JsonObject?> _asRead;

    internal VitessDocument(JsonObject original, IKubernetesObject? content, Func<IKubernetesObject?> readAgain, DocumentFinding place)
    {
        (_original, Object) = (original, content);
        (Line, Source) = (place.Line, place.Source);
        _asRead = new(() => readAgain() is { } again ? VitessJson.ToNode(again) : null);
    }

    /// <summary>
    /// The object: a custom resource of Vitess or an object of Kubernetes. It may be changed; <see cref="ToJson"/> carries the changes over.
    /// Null for a kind without a class.
    /// </summary>
    public IKubernetesObject? Object { get; }

    /// <summary>Group and version.</summary>
    public string ApiVersion => (string)_original["apiVersion"]!;

    /// <summary>Kind.</summary>
    public string Kind => (string)_original["kind"]!;

    /// <summary>Name of the object; empty if it has none yet.</summary>
    public string Name => (_original["metadata"] as JsonObject)?["name"] is JsonValue name ? name.ToString() : "";

    /// <summary>Namespace of the object; null if the text does not say.</summary>
    public string? Namespace => (_original["metadata"] as JsonObject)?["namespace"]?.ToString();

    /// <summary>Line that the object begins in, from 1.</summary>
    public int Line { get; }

    /// <summary>File that was read; null if it has no name.</summary>
    public string? Source { get; }

    /// <summary>
    /// The object as JSON: as it was read, unknown fields, explicit empties and spellings of amounts included, with whatever was changed on
    /// <see cref="Object"/> since.
    /// </summary>
    public JsonObject ToJson() =>
        Object is null ? (JsonObject)_original.DeepClone() : (JsonObject)JsonOverlay.Apply(_original, _asRead.Value, VitessJson.ToNode(Object))!;
}
