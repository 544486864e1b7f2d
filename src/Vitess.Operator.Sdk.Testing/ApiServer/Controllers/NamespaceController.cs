namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Empties namespaces that are deleted, and lets them go.</summary>
internal sealed class NamespaceController(ServerState server, ObjectDeleter deleter)
{
    private const string Key = "/namespaces";

    private readonly HashSet<string> _terminating = new(StringComparer.Ordinal);

    private ResourceInfo Resource => server.Registry.Find("", "v1", "namespaces")!;

    /// <summary>Notes a change; called while the store is locked.</summary>
    public void Observe(KindStore kind, Change change)
    {
        if (kind.Key == Key)
        {
            ObserveNamespace(change);
        }
        else if (change.Type == ChangeType.Deleted && _terminating.Contains(change.Object.Namespace))
        {
            var ns = change.Object.Namespace;
            server.FollowUps.Add(() => Sync(ns));
        }
    }

    private void ObserveNamespace(Change change)
    {
        var name = change.Object.Name;
        if (change.Type == ChangeType.Deleted)
        {
            _terminating.Remove(name);
        }
        else if (change.Type == ChangeType.Modified && change.Object.IsMarked && _terminating.Add(name))
        {
            server.FollowUps.Add(() => Sync(name));
        }
    }

    private void Sync(string name)
    {
        lock (server.Store.Gate)
        {
            if (server.Store.Kind(Key).Find("", name) is not { } stored || !stored.IsMarked)
            {
                return;
            }

            var left = Empty(name);
            var ns = stored.Tree();
            if (left.Count == 0)
            {
                LetGo(ns, stored);
            }
            else if (NamespaceConditions.Set(ns, left, server.Now))
            {
                Store(ns, stored, ChangeType.Modified);
            }
        }

        server.Store.Deliver();
    }

    // Marks what is not marked yet, and tells what is left.
    private List<(ResourceInfo Resource, StoredObject Object)> Empty(string ns)
    {
        var left = new List<(ResourceInfo, StoredObject)>();
        foreach (var resource in server.Registry.Stored.Where(r => r.Namespaced).OrderBy(r => r.StorageKey, StringComparer.Ordinal))
        {
            var kind = server.Store.Kind(resource.StorageKey);
            foreach (var stored in kind.All(ns).ToList())
            {
                if (!stored.IsMarked)
                {
                    deleter.Delete(InternalCalls.For(resource, ns, stored.Name, "delete"), stored, new DeleteOptions { Policy = "Background" });
                }
            }

            left.AddRange(kind.All(ns).Select(o => (resource, o)));
        }

        return left;
    }

    private void LetGo(JsonMap ns, StoredObject stored)
    {
        var spec = ns.Ensure("spec");
        var finalizers = spec.List("finalizers");
        finalizers?.Remove("kubernetes");
        if (finalizers is { Count: 0 })
        {
            spec.Remove("finalizers");
        }

        var free = finalizers is null or { Count: 0 } && ns.Map("metadata").List("finalizers") is null or { Count: 0 };
        Store(ns, stored, free ? ChangeType.Deleted : ChangeType.Modified);
    }

    private void Store(JsonMap ns, StoredObject before, ChangeType type)
    {
        var next = ObjectCodec.Build(Resource, ns, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(Key), type, next, before);
    }
}
