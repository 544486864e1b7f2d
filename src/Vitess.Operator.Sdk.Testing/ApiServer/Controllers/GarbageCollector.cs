namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Removes objects whose owners are gone, and carries out foreground and orphaning deletion.</summary>
internal sealed class GarbageCollector(ServerState server, ObjectDeleter deleter)
{
    private const string Foreground = "foregroundDeletion";
    private const string Orphan = "orphan";

    private readonly OwnerIndex _owners = new();
    private readonly Queue<ObjectKey> _queue = new();
    private readonly HashSet<ObjectKey> _queued = [];
    private bool _scheduled;

    /// <summary>Notes a change; called while the store is locked.</summary>
    public void Observe(KindStore kind, Change change)
    {
        if (kind.Key == "events")
        {
            return;
        }

        _owners.Apply(kind.Key, change);
        var stored = change.Object;
        if (change.Type == ChangeType.Deleted)
        {
            Enqueue(_owners.Of(stored.Uid));
            Enqueue(WaitingOwners(stored));
        }
        else
        {
            if (stored.OwnerUids.Length > 0 && !SameOwners(change))
            {
                Enqueue([new ObjectKey(kind.Key, stored.Namespace, stored.Name)]);
            }

            if (change.Before is not null && stored.IsMarked)
            {
                Enqueue([new ObjectKey(kind.Key, stored.Namespace, stored.Name)]);
            }
        }
    }

    private static bool SameOwners(Change change) => change.Before is { } before && before.OwnerUids.SequenceEqual(change.Object.OwnerUids);

    private IEnumerable<ObjectKey> WaitingOwners(StoredObject stored)
    {
        foreach (var reference in stored.OwnerUids.Length == 0 ? [] : stored.Tree().Map("metadata").List("ownerReferences").Maps())
        {
            if (Resolve(reference, stored.Namespace) is { Owner: { } owner, Resource: { } resource })
            {
                yield return new ObjectKey(resource.StorageKey, owner.Namespace, owner.Name);
            }
        }
    }

    private void Enqueue(IEnumerable<ObjectKey> keys)
    {
        foreach (var key in keys)
        {
            if (_queued.Add(key))
            {
                _queue.Enqueue(key);
            }
        }

        if (_queue.Count > 0 && !_scheduled)
        {
            _scheduled = true;
            server.FollowUps.Add(Run);
        }
    }

    private void Run()
    {
        while (Next() is { } key)
        {
            lock (server.Store.Gate)
            {
                Collect(key);
            }

            server.Store.Deliver();
        }
    }

    private ObjectKey? Next()
    {
        lock (server.Store.Gate)
        {
            if (!_queue.TryDequeue(out var key))
            {
                _scheduled = false;
                return null;
            }

            _queued.Remove(key);
            return key;
        }
    }

    private void Collect(ObjectKey key)
    {
        if (server.Store.Kind(key.Kind).Find(key.Namespace, key.Name) is not { } stored || ResourceOf(key.Kind) is not { } resource)
        {
            return;
        }

        var obj = ObjectCodec.Tree(resource, stored);
        var metadata = obj.Map("metadata")!;
        if (metadata.ContainsKey("deletionTimestamp"))
        {
            var finalizers = metadata.List("finalizers").Texts().ToList();
            if (finalizers.Contains(Foreground))
            {
                ForegroundDelete(resource, stored, obj);
            }
            else if (finalizers.Contains(Orphan))
            {
                OrphanDependents(resource, stored, obj);
            }

            return;
        }

        CheckOwners(resource, stored, obj);
    }

    private void CheckOwners(ResourceInfo resource, StoredObject stored, JsonMap obj)
    {
        var references = obj.Map("metadata").List("ownerReferences").Maps().ToList();
        var resolved = references.Select(r => (Reference: r, State: Resolve(r, stored.Namespace))).ToList();
        if (references.Count == 0 || resolved.Exists(r => r.State.IsUnknown))
        {
            return;
        }

        var gone = resolved.Where(r => r.State.Owner is null).Select(r => r.Reference).ToList();
        var waiting = resolved.Where(r => r.State.Owner is { } owner && WaitsForDependents(owner)).ToList();
        if (gone.Count + waiting.Count < references.Count)
        {
            if (gone.Count + waiting.Count > 0 && gone.Concat(waiting.Select(w => w.Reference)).ToList() is var dangling)
            {
                DropReferences(resource, stored, obj, dangling);
            }

            return;
        }

        if (waiting.Count > 0)
        {
            Delete(resource, stored, _owners.Of(stored.Uid).Count > 0 ? "Foreground" : "Background");
        }
        else
        {
            Delete(resource, stored, null);
        }
    }

    private static bool WaitsForDependents(StoredObject owner) =>
        owner.IsMarked && owner.Tree().Map("metadata").List("finalizers").Texts().Contains(Foreground);

    private void ForegroundDelete(ResourceInfo resource, StoredObject stored, JsonMap obj)
    {
        var blocked = false;
        foreach (var key in _owners.Of(stored.Uid))
        {
            if (server.Store.Kind(key.Kind).Find(key.Namespace, key.Name) is not { } dependent || ResourceOf(key.Kind) is not { } kind)
            {
                continue;
            }

            var tree = ObjectCodec.Tree(kind, dependent);
            blocked |= tree.Map("metadata").List("ownerReferences").Maps().Any(r => r.Text("uid") == stored.Uid && r.Flag("blockOwnerDeletion"));
            if (!tree.Map("metadata")!.ContainsKey("deletionTimestamp"))
            {
                CheckOwners(kind, dependent, tree);
            }
        }

        var waits = _owners.Of(stored.Uid).Any(k => Blocks(k, stored.Uid));
        if (!waits)
        {
            RemoveFinalizer(resource, stored, obj, Foreground);
        }
    }

    private bool Blocks(ObjectKey key, string uid) =>
        server.Store.Kind(key.Kind).Find(key.Namespace, key.Name)?.Tree().Map("metadata").List("ownerReferences").Maps()
            .Any(r => r.Text("uid") == uid && r.Flag("blockOwnerDeletion")) == true;

    private void OrphanDependents(ResourceInfo resource, StoredObject stored, JsonMap obj)
    {
        foreach (var key in _owners.Of(stored.Uid))
        {
            if (server.Store.Kind(key.Kind).Find(key.Namespace, key.Name) is { } dependent && ResourceOf(key.Kind) is { } kind)
            {
                var tree = ObjectCodec.Tree(kind, dependent);
                DropReferences(kind, dependent, tree, [.. tree.Map("metadata").List("ownerReferences").Maps().Where(r => r.Text("uid") == stored.Uid)]);
            }
        }

        RemoveFinalizer(resource, stored, obj, Orphan);
    }

    private void DropReferences(ResourceInfo resource, StoredObject stored, JsonMap obj, List<JsonMap> dropped)
    {
        var metadata = obj.Map("metadata")!;
        var list = metadata.List("ownerReferences")!;
        list.RemoveAll(r => dropped.Contains(r as JsonMap ?? []));
        if (list.Count == 0)
        {
            metadata.Remove("ownerReferences");
        }

        Store(resource, stored, obj, ChangeType.Modified);
    }

    private void RemoveFinalizer(ResourceInfo resource, StoredObject stored, JsonMap obj, string finalizer)
    {
        var metadata = obj.Map("metadata")!;
        var finalizers = metadata.List("finalizers")!;
        finalizers.Remove(finalizer);
        if (finalizers.Count == 0)
        {
            metadata.Remove("finalizers");
        }

        var free = finalizers.Count == 0 && (metadata.Number("deletionGracePeriodSeconds") ?? 0) == 0 && !resource.Rules.HoldsDeletion(obj);
        Store(resource, stored, obj, free ? ChangeType.Deleted : ChangeType.Modified);
        if (free)
        {
            resource.Rules.Stored(new(server, InternalCalls.For(resource, stored.Namespace, stored.Name, "patch"), resource), null, obj);
        }
    }

    private void Delete(ResourceInfo resource, StoredObject stored, string? policy) =>
        deleter.Delete(InternalCalls.For(resource, stored.Namespace, stored.Name, "delete"), stored, new DeleteOptions { Policy = policy ?? "Background", Uid = stored.Uid });

    private void Store(ResourceInfo resource, StoredObject before, JsonMap obj, ChangeType type)
    {
        var next = ObjectCodec.Build(resource, obj, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(resource.StorageKey), type, next, before);
    }

    private OwnerState Resolve(JsonMap reference, string ns)
    {
        var apiVersion = reference.Text("apiVersion") ?? "";
        var at = apiVersion.IndexOf('/', StringComparison.Ordinal);
        var (group, version) = at < 0 ? ("", apiVersion) : (apiVersion[..at], apiVersion[(at + 1)..]);
        if (server.Registry.FindByKind(group, version, reference.Text("kind") ?? "") is not { } resource)
        {
            return new(null, null, IsUnknown: true);
        }

        if (resource.Namespaced && ns.Length == 0)
        {
            return new(null, resource, IsUnknown: true);
        }

        var owner = server.Store.Kind(resource.StorageKey).Find(resource.Namespaced ? ns : "", reference.Text("name") ?? "");
        return new(owner?.Uid == reference.Text("uid") ? owner : null, resource, IsUnknown: false);
    }

    private ResourceInfo? ResourceOf(string key) => server.Registry.Stored.FirstOrDefault(r => r.StorageKey == key);

    private readonly record struct OwnerState(StoredObject? Owner, ResourceInfo? Resource, bool IsUnknown);
}
