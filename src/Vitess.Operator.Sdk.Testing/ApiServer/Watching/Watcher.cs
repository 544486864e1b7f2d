namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Starts watches.</summary>
internal sealed class Watcher(ServerState server, ObjectEncoder objects)
{
    private const int LeastPending = 100;

    private static readonly TimeSpan BookmarkPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BeforeEnd = TimeSpan.FromSeconds(2);

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
            var session = new WatchSession(filter, encoder, Math.Max(server.Options.HistoryLimit, LeastPending), s => Stop(kind, s));
            Fill(session, kind, filter, encoder, options, from);
            if (options.TimeoutSeconds is > 0 and var seconds)
            {
                session.EndAfter(TimeSpan.FromSeconds(seconds), server.Time);
            }

            if (options.AllowBookmarks)
            {
                Remind(session, encoder, options.TimeoutSeconds);
            }

            return session;
        }
    }

    // A watch without changes hears every minute how far the server is, and once more shortly before it ends.
    private void Remind(WatchSession session, WatchEncoder encoder, long? timeoutSeconds)
    {
        void Bookmark(WatchSession reminded)
        {
            lock (server.Store.Gate)
            {
                reminded.Note(encoder.Bookmark(server.Store.Revision, endsInitialEvents: false));
            }

            reminded.Deliver();
        }

        session.Remind(BookmarkPeriod, BookmarkPeriod, server.Time, Bookmark);
        if (timeoutSeconds is > 2 and var seconds)
        {
            session.Remind(TimeSpan.FromSeconds(seconds) - BeforeEnd, Timeout.InfiniteTimeSpan, server.Time, Bookmark);
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
