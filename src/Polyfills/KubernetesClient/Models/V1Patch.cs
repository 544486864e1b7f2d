using System;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>The body of a PATCH request and the way it is to be merged.</summary>
[JsonConverter(typeof(V1PatchJsonConverter))]
public record V1Patch
{
    /// <summary>Makes a patch.</summary>
    /// <param name="body">JSON text, or any object that serialises to the patch.</param>
    /// <param name="type">The way of merging.</param>
    /// <exception cref="ArgumentException"><paramref name="type"/> is <see cref="PatchType.Unknown"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    public V1Patch(object body, PatchType type)
    {
        if (type == PatchType.Unknown)
        {
            throw new ArgumentException("The type of a patch must be one that the API server knows.", nameof(type));
        }

        Content = body ?? throw new ArgumentNullException(nameof(body));
        Type = type;
    }

    /// <summary>The ways of merging that the API server knows.</summary>
    public enum PatchType
    {
        /// <summary>Not set; no patch can be made with it.</summary>
        Unknown,

        /// <summary>RFC 6902, <c>application/json-patch+json</c>.</summary>
        JsonPatch,

        /// <summary>RFC 7386, <c>application/merge-patch+json</c>.</summary>
        MergePatch,

        /// <summary>Kubernetes' own, <c>application/strategic-merge-patch+json</c>.</summary>
        StrategicMergePatch,

        /// <summary>Server-side apply, <c>application/apply-patch+yaml</c>.</summary>
        ApplyPatch,
    }

    /// <summary>JSON text, or the object that serialises to the patch.</summary>
    [JsonPropertyName("content")]
    [JsonInclude]
    public object Content { get; private set; }

    /// <summary>The way of merging.</summary>
    public PatchType Type { get; private set; }
}
