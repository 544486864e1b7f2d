using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes watch events, one JSON document a line, in the form that the client asked for.</summary>
internal sealed class WatchEncoder(ResourceInfo resource, OutputForm form, ObjectEncoder objects)
{
    private static readonly byte[] AddedHead = Head("ADDED");
    private static readonly byte[] ModifiedHead = Head("MODIFIED");
    private static readonly byte[] DeletedHead = Head("DELETED");
    private static readonly byte[] BookmarkHead = Head("BOOKMARK");
    private static readonly byte[] ErrorHead = Head("ERROR");

    private bool _hasColumns;

    public WatchEvent Encode(Change change, ChangeType shownAs)
    {
        var json = WatchFilter.ShowsBefore(change, shownAs) ? LastMatching(change) : ObjectCodec.Json(resource, change.Object);
        return Event(HeadOf(shownAs), json);
    }

    public WatchEvent Added(StoredObject stored) => Event(AddedHead, ObjectCodec.Json(resource, stored));

    public WatchEvent Bookmark(long revision, bool endsInitialEvents)
    {
        var metadata = new JsonMap { { "resourceVersion", revision.ToString(CultureInfo.InvariantCulture) } };
        if (endsInitialEvents)
        {
            metadata["annotations"] = new JsonMap { { "k8s.io/initial-events-end", "true" } };
        }

        return new(BookmarkHead, StoredJson.Of(objects.Bookmark(resource, form, metadata)));
    }

    public static WatchEvent Error(JsonMap status) => new(ErrorHead, StoredJson.Of(status));

    private WatchEvent Event(byte[] head, StoredJson json)
    {
        if (form.As.Length > 0)
        {
            json = StoredJson.Of(objects.Transform(resource, form, json, withColumns: !_hasColumns));
            _hasColumns = true;
        }

        return new(head, json);
    }

    private StoredJson LastMatching(Change change)
    {
        var tree = ObjectCodec.Tree(resource, change.Before!);
        tree.Map("metadata")!["resourceVersion"] = change.Revision.ToString(CultureInfo.InvariantCulture);
        return JsonWriter.WriteStored(tree);
    }

    private static byte[] Head(string type) => Encoding.ASCII.GetBytes($"{{\"type\":\"{type}\",\"object\":");

    private static byte[] HeadOf(ChangeType type) => type switch
    {
        ChangeType.Added => AddedHead,
        ChangeType.Modified => ModifiedHead,
        _ => DeletedHead,
    };
}
