namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Starts watches.</summary>
internal sealed class Watcher(ServerState server, ObjectEncoder objects)
{
    private readonly List<WatchSession> _running = [];

    /// <summary>The watches that run now.</summary>
    public IReadOnlyList<WatchSession> Running
    {
        get
        {
            lock (server.Store.Gate)
            {
                return [.. _running];
            }
        }
    }

    public WatchSession Start(ApiCall call, ListOptions options)
    {
        var from = options.ResourceVersion.Length == 0
            ? 0
            : ObjectReader.ParseVersion(options.ResourceVersion) ?? throw Refusals.Internal(ObjectReader.BadVersion(options.ResourceVersion));
        var target = call.Target;
        var name = target.Name.Length > 0 ? target.Name : null;
        var filter = new WatchFilter(call.Resource, target.HasNamespace ? target.Namespace : null, name, options);
        var encoder = new WatchEncoder(call.Resource, call.Output, objects);
        lock (server.Store.Gate)
        {
            var kind = server.Store.Kind(call.Resource.StorageKey);
            var session = new WatchSession(filter, encoder, s => Stop(kind, s));
            Fill(session, kind, filter, encoder, options, from);
            if (options.TimeoutSeconds is > 0 and var seconds)
            {
                session.EndAfter(TimeSpan.FromSeconds(seconds), server.Time);
            }

            return session;
        }
    }

    private void Fill(WatchSession session, KindStore kind, WatchFilter filter, WatchEncoder encoder, ListOptions options, long from)
    {
        if (from > 0 && !options.SendInitialEvents)
        {
            var forgotten = Math.Max(kind.CompactedTo, server.Store.CompactedTo);
            if (from < forgotten)
            {
                session.Begin(WatchEncoder.Error(Refusals.Expired($"too old resource version: {from} ({forgotten})").ToStatus()));
                session.End();
                return;
            }

            foreach (var change in kind.ChangesAfter(from))
            {
                session.Enqueue(change);
            }
        }
        else if (from == 0 || options.SendInitialEvents)
        {
            foreach (var stored in kind.All(null).Where(filter.Matches))
            {
                session.Begin(stored);
            }

            if (options.SendInitialEvents && options.AllowBookmarks)
            {
                session.Begin(encoder.Bookmark(server.Store.Revision, endsInitialEvents: true));
            }
        }

        kind.Subscribe(session);
        _running.Add(session);
    }

    private void Stop(KindStore kind, WatchSession session)
    {
        lock (server.Store.Gate)
        {
            kind.Unsubscribe(session);
            _running.Remove(session);
        }
    }
}
