using System.Text.Json.Nodes;
using k8s;
using Vitess.Operator.Sdk.Models.Documents;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One object of a text, with its text's content beside it so that nothing is lost when it is written again.</summary>
public sealed class VitessDocument
{
    private readonly JsonObject _original;
    private readonly Lazy<JsonObject?> _asRead;

    private readonly DocumentText _text;

    internal VitessDocument(JsonObject original, IKubernetesObject? content, Func<IKubernetesObject?> readAgain, DocumentFinding place, DocumentText text)
    {
        (_original, Object, _text) = (original, content, text);
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

    /// <summary>Line of the text that a field stands in, from 1; that of the nearest part around it for one that is not there.</summary>
    /// <param name="path">Path of the field, such as <c>spec.cells[0].name</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public int LineOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _text.LineOf(path);
    }

    /// <summary>Whether the text has a field, be it empty.</summary>
    /// <param name="path">Path of the field, such as <c>spec.cells[0].name</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public bool Has(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _text.Has(path);
    }

    /// <summary>
    /// What strict reading finds fault with in the text, in its order; none for a document that was read strictly. Kinds of other
    /// operators, which are like none that is known, are left alone. Changes of <see cref="Object"/> do not count.
    /// </summary>
    public IReadOnlyList<DocumentFinding> FindFaults() => _text.Faults(Source);
}
