namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Takes and restores snapshots. Stored objects never change, so a snapshot is a list of them.</summary>
[Behaviour(BehaviourBasis.Assumed, "Restore ends watches and expires earlier revisions, as restoring etcd does.")]
internal sealed class SnapshotKeeper(ServerParts parts)
{
    private Store Store => parts.State.Store;

    public ApiServerSnapshot Take()
    {
        lock (Store.Gate)
        {
            var kinds = Store.Kinds.Where(k => k.Count > 0).ToDictionary(k => k.Key, k => (IReadOnlyList<StoredObject>)[.. k.All(null)], StringComparer.Ordinal);
            return new(Store.Revision, kinds);
        }
    }

    /// <summary>Puts all objects back, as restoring the database of a cluster does: the revision goes on, and what clients hold expires.</summary>
    public void Restore(ApiServerSnapshot snapshot)
    {
        lock (Store.Gate)
        {
            Store.Reset(snapshot.Revision);
            foreach (var key in Store.Kinds.Select(k => k.Key).Union(snapshot.Kinds.Keys).ToList())
            {
                Replace(Store.Kind(key), snapshot.Kinds.GetValueOrDefault(key) ?? []);
            }

            Store.CompactAll();
            parts.State.Definitions.Reload();
        }

        foreach (var session in parts.Watcher.Running)
        {
            session.Cut();
        }

        Store.Deliver();
        parts.State.FollowUps.Drain();
    }

    private void Replace(KindStore kind, IReadOnlyList<StoredObject> objects)
    {
        var before = kind.All(null).ToList();
        kind.Replace(objects, Store.Revision + 1);
        foreach (var gone in before.Where(b => !ReferenceEquals(kind.Find(b.Namespace, b.Name), b)))
        {
            Store.Observer?.Invoke(kind, new(Store.Revision, ChangeType.Deleted, gone, gone));
        }

        foreach (var back in objects.Except(before))
        {
            Store.Observer?.Invoke(kind, new(Store.Revision, ChangeType.Added, back, null));
        }
    }
}
