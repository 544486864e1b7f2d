using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Turns trees into stored objects and back, and between the versions of a kind.</summary>
internal static class ObjectCodec
{
    /// <summary>Builds the state that a revision stores.</summary>
    public static StoredObject Build(ResourceInfo resource, JsonMap obj, long revision)
    {
        var metadata = obj.Map("metadata")!;
        metadata["resourceVersion"] = revision.ToString(CultureInfo.InvariantCulture);
        var stored = VersionConverter.Convert(obj, resource, resource.StorageVersion);
        return new StoredObject
        {
            Namespace = metadata.Text("namespace") ?? "",
            Name = metadata.Text("name")!,
            Uid = metadata.Text("uid") ?? "",
            Revision = revision,
            IsMarked = metadata.ContainsKey("deletionTimestamp"),
            Json = JsonWriter.WriteStored(stored),
            Labels = LabelSelector.LabelsOf(metadata.Map("labels")),
            Fields = resource.SelectableValues(obj),
            OwnerUids = [.. metadata.List("ownerReferences").Maps().Select(r => r.Text("uid") ?? "")],
        };
    }

    /// <summary>The object in the version of the resource.</summary>
    public static JsonMap Tree(ResourceInfo resource, StoredObject stored) => VersionConverter.FromStored(stored.Tree(), resource);

    /// <summary>The JSON in the version of the resource; the stored bytes when that is the stored version.</summary>
    public static StoredJson Json(ResourceInfo resource, StoredObject stored) =>
        VersionConverter.IsStored(resource, stored.Json.Own) ? stored.Json : StoredJson.Of(Tree(resource, stored));
}
