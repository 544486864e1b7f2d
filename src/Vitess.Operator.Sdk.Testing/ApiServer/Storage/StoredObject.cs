namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One state of an object: its JSON and what is needed to find it.</summary>
internal sealed class StoredObject
{
    public required string Namespace { get; init; }

    public required string Name { get; init; }

    public required string Uid { get; init; }

    public required long Revision { get; init; }

    /// <summary>The object as UTF-8 JSON, beginning with kind and apiVersion.</summary>
    public required StoredJson Json { get; init; }

    /// <summary>Whether the object is marked for deletion.</summary>
    public bool IsMarked { get; init; }

    public KeyValuePair<string, string>[] Labels { get; init; } = [];

    /// <summary>The values of the fields by which the kind can be selected, in the order of the kind.</summary>
    public string[] Fields { get; init; } = [];

    public string[] OwnerUids { get; init; } = [];

    public JsonMap Tree() => (JsonMap)Json.Parse()!;
}
