using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes objects and lists in the form that a client asked for.</summary>
internal sealed class ObjectEncoder(TableMaker tables)
{
    public ApiResponse Object(ApiCall call, int status, StoredJson json, ResourceInfo? tableOf = null)
    {
        var form = call.Output;
        if (form.As == "PartialObjectMetadataList")
        {
            throw new ApiException(406, "NotAcceptable", $"you requested PartialObjectMetadataList, but the requested object is not a list (*{GoTypeOf(call.Resource)})");
        }

        if (form.As.Length > 0)
        {
            json = StoredJson.Of(Transform(tableOf ?? call.Resource, form, json, withColumns: true));
        }

        return form.IsYaml
            ? new() { Status = status, ContentType = form.ContentType, Body = YamlWriter.Write(JsonParser.Parse(json.ToArray())) }
            : new() { Status = status, ContentType = form.ContentType, Stored = json };
    }

    public ApiResponse List(ApiCall call, ListPage page)
    {
        var (resource, form) = (call.Resource, call.Output);
        var metadata = ListMetadata(resource, form, page);
        var json = form.As switch
        {
            "Table" => JsonWriter.Write(tables.Make(resource, form, call.Request.Query, page.Objects.Select(o => ObjectCodec.Tree(resource, o)), metadata, withColumns: true)),
            "PartialObjectMetadata" or "PartialObjectMetadataList" => PartialList(resource, form, page, metadata),
            _ => PlainList(resource, page, metadata),
        };
        return new() { Status = 200, ContentType = form.ContentType, Body = form.IsYaml ? YamlWriter.Write(JsonParser.Parse(json)) : json };
    }

    /// <summary>Turns the JSON of an object into the form of a table or of metadata alone.</summary>
    public byte[] Transform(ResourceInfo resource, OutputForm form, StoredJson json, bool withColumns)
    {
        var tree = (JsonMap)json.Parse()!;
        if (form.IsTable)
        {
            var metadata = new JsonMap { { "resourceVersion", JsonTree.TextAt(tree, "metadata", "resourceVersion") } };
            return JsonWriter.Write(tables.Make(resource, form, form.Query, [tree], metadata, withColumns));
        }

        return JsonWriter.Write(Partial(tree, form));
    }

    public byte[] Bookmark(ResourceInfo resource, OutputForm form, JsonMap metadata)
    {
        if (form.IsTable)
        {
            var obj = new JsonMap { { "kind", resource.Kind }, { "apiVersion", resource.GroupVersion }, { "metadata", metadata } };
            return JsonWriter.Write(tables.Make(resource, form, form.Query, [obj], new JsonMap { { "resourceVersion", metadata["resourceVersion"] } }, withColumns: false));
        }

        var (kind, version) = form.IsPartial ? ("PartialObjectMetadata", "meta.k8s.io/" + form.Version) : (resource.Kind, resource.GroupVersion);
        if (!resource.IsCustom && !form.IsPartial)
        {
            metadata["creationTimestamp"] = null;
            metadata.Remove("creationTimestamp");
        }

        return JsonWriter.Write(EmptyObjects.Bookmark(resource, new JsonMap { { "kind", kind }, { "apiVersion", version }, { "metadata", metadata } }));
    }

    private static string GoTypeOf(ResourceInfo resource) => resource.IsCustom
        ? "unstructured.Unstructured"
        : (resource.Group.Length == 0 ? "core" : resource.Group.Split('.')[0]) + "." + resource.Kind;

    private static JsonMap Partial(JsonMap obj, OutputForm form) => new()
    {
        { "kind", "PartialObjectMetadata" }, { "apiVersion", "meta.k8s.io/" + form.Version }, { "metadata", obj["metadata"] },
    };

    private static byte[] PartialList(ResourceInfo resource, OutputForm form, ListPage page, JsonMap metadata) => JsonWriter.Write(new JsonMap
    {
        { "kind", "PartialObjectMetadataList" },
        { "apiVersion", "meta.k8s.io/" + form.Version },
        { "metadata", metadata },
        { "items", page.Objects.Count == 0 ? null : new JsonList(page.Objects.Select(o => Partial(ObjectCodec.Tree(resource, o), form))) },
    });

    private static JsonMap ListMetadata(ResourceInfo resource, OutputForm form, ListPage page)
    {
        var metadata = new JsonMap { { "resourceVersion", page.Revision.ToString(CultureInfo.InvariantCulture) } };
        if (page.Continue.Length > 0 || (resource.IsCustom && form.As.Length == 0))
        {
            metadata["continue"] = page.Continue;
        }

        if (page.Remaining is { } remaining)
        {
            metadata["remainingItemCount"] = remaining;
        }

        return metadata;
    }

    // Items are copied as they are stored; items of built-in lists lack kind and apiVersion.
    private static byte[] PlainList(ResourceInfo resource, ListPage page, JsonMap metadata)
    {
        var head = $"{{\"kind\":\"{resource.ListKind}\",\"apiVersion\":\"{resource.GroupVersion}\",\"metadata\":{JsonWriter.Text(metadata)},\"items\":[";
        var typeMeta = Encoding.UTF8.GetBytes($"{{\"kind\":\"{resource.Kind}\",\"apiVersion\":\"{resource.GroupVersion}\",");
        var writer = JsonWriter.Rent();
        writer.Raw(Encoding.UTF8.GetBytes(head));
        for (var i = 0; i < page.Objects.Count; i++)
        {
            if (i > 0)
            {
                writer.Raw(","u8);
            }

            var json = ObjectCodec.Json(resource, page.Objects[i]);
            var skip = !resource.IsCustom && json.Own.StartsWith(typeMeta) ? typeMeta.Length : 0;
            writer.Raw(skip > 0 ? "{"u8 : default).Raw(json, skip);
        }

        writer.Raw("]}"u8);
        var result = writer.ToArray();
        JsonWriter.Return(writer);
        return result;
    }
}
