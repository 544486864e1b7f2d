using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Gets and lists objects.</summary>
internal sealed class ObjectReader(ServerState server)
{
    public StoredObject Get(ApiCall call)
    {
        var version = call.Request.Query["resourceVersion"] ?? "";
        lock (server.Store.Gate)
        {
            if (version.Length > 0)
            {
                var asked = ParseVersion(version) ?? throw Refusals.Internal(BadVersion(version));
                CheckNotAhead(asked);
            }

            return Find(call) ?? throw Refusals.NotFound(call.Resource, call.Name);
        }
    }

    private StoredObject? Find(ApiCall call) => call.Request.RevisionsBehind > 0
        ? server.Store.Kind(call.Resource.StorageKey).StateAt(Past(call)).GetValueOrDefault((call.Namespace, call.Name))
        : server.Find(call.Resource, call.Namespace, call.Name);

    // For injected stale reads: as far back as asked for and remembered.
    private long Past(ApiCall call) => Math.Max(
        server.Store.Revision - call.Request.RevisionsBehind,
        Math.Max(server.Store.CompactedTo, server.Store.Kind(call.Resource.StorageKey).CompactedTo));

    public ListPage List(ApiCall call, ListOptions options)
    {
        lock (server.Store.Gate)
        {
            return options.Continue.Length > 0 ? Next(call, options) : First(call, options);
        }
    }

    /// <summary>The objects that selectors choose, at the present.</summary>
    public IEnumerable<StoredObject> Select(ResourceInfo resource, string? ns, ListOptions options)
    {
        var fields = resource.SelectableNames();
        return server.Store.Kind(resource.StorageKey).All(ns)
            .Where(o => options.Labels.Matches(o.Labels) && options.Fields.Matches(o, fields));
    }

    private ListPage First(ApiCall call, ListOptions options)
    {
        var limit = options.Limit;
        if (call.Request.RevisionsBehind > 0)
        {
            return At(call, options, Past(call), null);
        }

        if (options.ResourceVersion.Length > 0)
        {
            var asked = ParseVersion(options.ResourceVersion) ?? throw Refusals.BadRequest("invalid resource version: " + BadVersion(options.ResourceVersion));
            if (options.Match == "Exact" || (options.Match.Length == 0 && limit > 0 && asked > 0))
            {
                CheckNotAhead(asked);
                return At(call, options, asked, null);
            }

            CheckNotAhead(asked);
            limit = asked == 0 ? 0 : limit;
        }

        return Page(Select(call.Resource, Scope(call), options), server.Store.Revision, limit, options);
    }

    private ListPage Next(ApiCall call, ListOptions options)
    {
        if (options.ResourceVersion is not ("" or "0"))
        {
            throw Refusals.BadRequest("specifying resource version is not allowed when using continue");
        }

        var token = ContinueToken.Decode(options.Continue);
        if (token.Revision > 0)
        {
            return At(call, options, token.Revision, token);
        }

        return Page(Select(call.Resource, Scope(call), options).Where(o => IsBehind(o, token)), server.Store.Revision, options.Limit, options);
    }

    private ListPage At(ApiCall call, ListOptions options, long revision, ContinueToken? token)
    {
        var kind = server.Store.Kind(call.Resource.StorageKey);
        if (revision < Math.Max(kind.CompactedTo, server.Store.CompactedTo))
        {
            throw token is null ? Expirations.ExactList() : Expirations.Token(token);
        }

        var scope = Scope(call);
        var fields = call.Resource.SelectableNames();
        var objects = kind.StateAt(revision).Values
            .Where(o => scope is null || o.Namespace == scope)
            .Where(o => token is null || IsBehind(o, token))
            .Where(o => options.Labels.Matches(o.Labels) && options.Fields.Matches(o, fields));
        return Page(objects, revision, options.Limit, options);
    }

    private static ListPage Page(IEnumerable<StoredObject> objects, long revision, long limit, ListOptions options)
    {
        if (limit <= 0)
        {
            return new([.. objects], revision, "", null);
        }

        var all = objects.ToList();
        if (all.Count <= limit)
        {
            return new(all, revision, "", null);
        }

        var page = all.GetRange(0, (int)limit);
        var next = new ContinueToken(revision, page[^1].Namespace, page[^1].Name).Encode();
        return new(page, revision, next, options.HasSelector ? null : all.Count - limit);
    }

    private static bool IsBehind(StoredObject stored, ContinueToken token) =>
        KeyOrder.Instance.Compare((stored.Namespace, stored.Name), (token.Namespace, token.Name)) > 0;

    private static string? Scope(ApiCall call) => call.Target.HasNamespace ? call.Namespace : null;

    private void CheckNotAhead(long asked)
    {
        if (asked > server.Store.Revision)
        {
            throw Refusals.TimedOutAhead(asked, server.Store.Revision);
        }
    }

    public static long? ParseVersion(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string BadVersion(string text) =>
        $"resourceVersion: Invalid value: {GoText.Quote(text)}: strconv.ParseUint: parsing {GoText.Quote(text)}: invalid syntax";
}
