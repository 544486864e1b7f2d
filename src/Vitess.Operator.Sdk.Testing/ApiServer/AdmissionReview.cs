using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>A write as admission hooks see it.</summary>
public sealed class AdmissionReview
{
    /// <summary>The verb: create, update, patch, delete or deletecollection.</summary>
    public required string Verb { get; init; }

    /// <summary>The group of the resource; empty for the core group.</summary>
    public required string Group { get; init; }

    /// <summary>The version of the resource.</summary>
    public required string Version { get; init; }

    /// <summary>The plural name of the resource.</summary>
    public required string Resource { get; init; }

    /// <summary>The subresource; empty for the object itself.</summary>
    public required string Subresource { get; init; }

    /// <summary>The kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace; empty for cluster-scoped resources.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name of the object.</summary>
    public required string Name { get; init; }

    /// <summary>Who writes.</summary>
    public required string UserName { get; init; }

    /// <summary>The new content; null for a deletion.</summary>
    public JsonObject? Object { get; init; }

    /// <summary>The stored content; null for a create.</summary>
    public JsonObject? OldObject { get; init; }
}
