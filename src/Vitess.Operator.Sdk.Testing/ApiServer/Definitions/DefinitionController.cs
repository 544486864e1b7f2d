using System.Runtime.CompilerServices;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Accepts names, serves established definitions, and cleans up after deleted ones.</summary>
internal sealed class DefinitionController(ServerState server)
{
    private const string Key = "apiextensions.k8s.io/customresourcedefinitions";

    /// <summary>Definitions made ready, by what is stored: servers that are restored from one snapshot share them.</summary>
    private static readonly ConditionalWeakTable<StoredObject, CustomDefinition> Ready = [];

    private readonly Dictionary<string, (long Revision, CustomDefinition Definition)> _served = new(StringComparer.Ordinal);

    private ResourceInfo Resource => server.Registry.Find("apiextensions.k8s.io", "v1", "customresourcedefinitions")!;

    /// <summary>Brings the server into line with the definition of a name.</summary>
    public void Sync(string name)
    {
        lock (server.Store.Gate)
        {
            var stored = server.Store.Kind(Key).Find("", name);
            if (stored is null)
            {
                _served.Remove(name);
                Publish();
                Reconsider();
                return;
            }

            var definition = stored.Tree();
            if (definition.Map("metadata")!.ContainsKey("deletionTimestamp"))
            {
                CleanUp(stored, definition);
                return;
            }

            if (Accept(definition))
            {
                stored = Store(definition, stored);
            }

            Serve(stored, definition);
        }

        server.Store.Deliver();
    }

    /// <summary>Serves what the stored definitions say, after they were replaced behind this controller's back.</summary>
    public void Reload()
    {
        _served.Clear();
        foreach (var stored in server.Store.Kind(Key).All(null).ToList())
        {
            if (!Ready.TryGetValue(stored, out var ready))
            {
                var definition = stored.Tree();
                if (!DefinitionConditions.IsTrue(definition, "Established"))
                {
                    continue;
                }

                Ready.AddOrUpdate(stored, ready = new CustomDefinition(definition));
            }

            _served[stored.Name] = (stored.Revision, ready);
        }

        Publish();
    }

    private void Serve(StoredObject stored, JsonMap definition)
    {
        if (!DefinitionConditions.IsTrue(definition, "Established"))
        {
            return;
        }

        if (!_served.TryGetValue(stored.Name, out var known) || known.Revision != stored.Revision)
        {
            _served[stored.Name] = (stored.Revision, new CustomDefinition(definition));
            Publish();
        }
    }

    private bool Accept(JsonMap definition)
    {
        var status = definition.Ensure("status");
        var names = definition.Map("spec").Map("names")!;
        var conflict = Conflict(definition, names);
        var changed = conflict is null
            ? DefinitionConditions.Set(status, "NamesAccepted", true, "NoConflicts", "no conflicts found", server.Now)
            : DefinitionConditions.Set(status, "NamesAccepted", false, conflict.Value.Reason, conflict.Value.Message, server.Now);
        if (conflict is null)
        {
            if (!JsonTree.Same(status["acceptedNames"], names))
            {
                status["acceptedNames"] = JsonTree.Clone(names);
                changed = true;
            }

            return changed | DefinitionConditions.Set(status, "Established", true, "InitialNamesAccepted", "the initial names have been accepted", server.Now);
        }

        changed |= AcceptPart(status, names, Taken(definition));
        if (!DefinitionConditions.IsTrue(definition, "Established"))
        {
            changed |= DefinitionConditions.Set(status, "Established", false, "NotAccepted", "not all names are accepted", server.Now);
        }

        return changed;
    }

    // Names that nobody else has are taken even when others are refused.
    private static bool AcceptPart(JsonMap status, JsonMap names, (HashSet<string> Resources, HashSet<string> Kinds) taken)
    {
        var accepted = JsonTree.Clone(status.Ensure("acceptedNames"));
        foreach (var field in new[] { "plural", "singular", "kind", "listKind" })
        {
            var used = field is "plural" or "singular" ? taken.Resources : taken.Kinds;
            if (names.Text(field) is { Length: > 0 } name && !used.Contains(name))
            {
                accepted[field] = name;
            }
        }

        if (JsonTree.Same(accepted, status["acceptedNames"]))
        {
            return false;
        }

        status["acceptedNames"] = accepted;
        return true;
    }

    private (HashSet<string> Resources, HashSet<string> Kinds) Taken(JsonMap definition)
    {
        var own = JsonTree.TextAt(definition, "metadata", "name");
        var others = server.Store.Kind(Key).All(null)
            .Where(o => o.Name != own)
            .Select(o => o.Tree())
            .Where(o => JsonTree.TextAt(o, "spec", "group") == JsonTree.TextAt(definition, "spec", "group"))
            .Select(o => JsonTree.MapAt(o, "status", "acceptedNames"))
            .ToList();
        var resourceNames = others.SelectMany(ResourceNames).ToHashSet(StringComparer.Ordinal);
        var kinds = others.SelectMany(n => new[] { n.Text("kind") ?? "", n.Text("listKind") ?? "" }).ToHashSet(StringComparer.Ordinal);
        return (resourceNames, kinds);
    }

    private (string Reason, string Message)? Conflict(JsonMap definition, JsonMap names)
    {
        var (resourceNames, kinds) = Taken(definition);
        foreach (var (name, reason, taken) in Wanted(names, resourceNames, kinds))
        {
            if (name.Length > 0 && taken.Contains(name))
            {
                return (reason, $"\"{name}\" is already in use");
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, string Reason, HashSet<string> Taken)> Wanted(JsonMap names, HashSet<string> resources, HashSet<string> kinds)
    {
        // The last conflict found is the one that is told.
        yield return (names.Text("listKind") ?? "", "ListKindConflict", kinds);
        yield return (names.Text("kind") ?? "", "KindConflict", kinds);
        foreach (var name in names.List("shortNames").Texts())
        {
            yield return (name, "ShortNamesConflict", resources);
        }

        yield return (names.Text("singular") ?? "", "SingularConflict", resources);
        yield return (names.Text("plural") ?? "", "PluralConflict", resources);
    }

    private static IEnumerable<string> ResourceNames(JsonMap? names) =>
        new[] { names.Text("plural"), names.Text("singular") }.OfType<string>().Concat(names.List("shortNames").Texts());

    private void CleanUp(StoredObject stored, JsonMap definition)
    {
        if (!definition.Map("metadata").List("finalizers").Texts().Contains(DefinitionKind.CleanupFinalizer))
        {
            return;
        }

        if (_served.TryGetValue(stored.Name, out var served))
        {
            _served[stored.Name] = (stored.Revision, new CustomDefinition(definition));
            Publish();
            RemoveObjects(served.Definition);
        }

        definition.Map("metadata")!.List("finalizers")!.Remove(DefinitionKind.CleanupFinalizer);
        if (definition.Map("metadata")!.List("finalizers")!.Count == 0)
        {
            definition.Map("metadata")!.Remove("finalizers");
            var next = ObjectCodec.Build(Resource, definition, server.Store.Revision + 1);
            server.Store.Commit(server.Store.Kind(Key), ChangeType.Deleted, next, stored);
            _served.Remove(stored.Name);
            Publish();
            Reconsider();
        }
        else
        {
            Store(definition, stored);
        }
    }

    private void RemoveObjects(CustomDefinition definition)
    {
        if (definition.Resources.Count == 0)
        {
            return;
        }

        var resource = definition.Resources[0];
        var kind = server.Store.Kind(resource.StorageKey);
        foreach (var stored in kind.All(null).ToList())
        {
            var next = ObjectCodec.Build(resource, ObjectCodec.Tree(resource, stored), server.Store.Revision + 1);
            server.Store.Commit(kind, ChangeType.Deleted, next, stored);
        }
    }

    // Names that become free may be what another definition waits for.
    private void Reconsider()
    {
        foreach (var other in server.Store.Kind(Key).All(null))
        {
            if (!_served.ContainsKey(other.Name))
            {
                server.FollowUps.Add(() => Sync(other.Name));
            }
        }
    }

    private StoredObject Store(JsonMap definition, StoredObject before)
    {
        var next = ObjectCodec.Build(Resource, definition, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(Key), ChangeType.Modified, next, before);
        return next;
    }

    private void Publish()
    {
        server.Registry.SetCustom(_served.Values.Select(s => s.Definition));
        ApiServices.Sync(server);
    }
}
