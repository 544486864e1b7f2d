using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes watch events, one JSON document a line, in the form that the client asked for.</summary>
internal sealed class WatchEncoder(ResourceInfo resource, OutputForm form, ObjectEncoder objects)
{
    private bool _hasColumns;

    public byte[] Encode(Change change, ChangeType shownAs)
    {
        var json = WatchFilter.ShowsBefore(change, shownAs) ? LastMatching(change) : ObjectCodec.Json(resource, change.Object);
        return Event(Name(shownAs), json);
    }

    public byte[] Added(StoredObject stored) => Event("ADDED", ObjectCodec.Json(resource, stored));

    public byte[] Bookmark(long revision, bool endsInitialEvents)
    {
        var metadata = new JsonMap { { "resourceVersion", revision.ToString(CultureInfo.InvariantCulture) } };
        if (endsInitialEvents)
        {
            metadata["annotations"] = new JsonMap { { "k8s.io/initial-events-end", "true" } };
        }

        return Line("BOOKMARK", objects.Bookmark(resource, form, metadata));
    }

    public static byte[] Error(JsonMap status) => Line("ERROR", JsonWriter.Write(status));

    private byte[] Event(string type, byte[] json)
    {
        if (form.As.Length > 0)
        {
            json = objects.Transform(resource, form, json, withColumns: !_hasColumns);
            _hasColumns = true;
        }

        return Line(type, json);
    }

    private byte[] LastMatching(Change change)
    {
        var tree = ObjectCodec.Tree(resource, change.Before!);
        tree.Map("metadata")!["resourceVersion"] = change.Revision.ToString(CultureInfo.InvariantCulture);
        return JsonWriter.Write(tree);
    }

    private static byte[] Line(string type, byte[] json)
    {
        var head = type switch
        {
            "ADDED" => "{\"type\":\"ADDED\",\"object\":"u8,
            "MODIFIED" => "{\"type\":\"MODIFIED\",\"object\":"u8,
            "DELETED" => "{\"type\":\"DELETED\",\"object\":"u8,
            "BOOKMARK" => "{\"type\":\"BOOKMARK\",\"object\":"u8,
            _ => "{\"type\":\"ERROR\",\"object\":"u8,
        };
        var line = new byte[head.Length + json.Length + 2];
        head.CopyTo(line);
        json.CopyTo(line.AsSpan(head.Length));
        line[^2] = (byte)'}';
        line[^1] = (byte)'\n';
        return line;
    }

    private static string Name(ChangeType type) => type switch
    {
        ChangeType.Added => "ADDED",
        ChangeType.Modified => "MODIFIED",
        _ => "DELETED",
    };
}
