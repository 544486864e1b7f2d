namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Notes in metadata.managedFields who set which field, for writes that are no applies.</summary>
internal sealed class FieldTracker(ServerState server)
{
    private static readonly FieldSet Status = FieldSet.Parse(new JsonMap { { "f:status", new JsonMap() } });
    private static readonly FieldSet Spec = FieldSet.Parse(new JsonMap { { "f:spec", new JsonMap() } });
    private static readonly FieldSet Nothing = new();

    /// <summary>Notes the fields that an ordinary write set or changed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="obj">The new content, with the defaults of its version.</param>
    /// <param name="old">The stored object; null when it is created.</param>
    public void TrackUpdate(ApiCall call, JsonMap obj, JsonMap? old)
    {
        var metadata = obj.Map("metadata")!;
        var subresource = call.Target.Subresource;
        if (subresource.Length == 0 && ManagedFields.IsReset(metadata))
        {
            metadata.Remove("managedFields");
            return;
        }

        var entries = subresource.Length == 0 ? ManagedFields.Read(metadata) : [];
        if (entries.Count == 0)
        {
            entries = ManagedFields.Read(old?.Map("metadata"));
        }

        if (entries.Count == 0 && old is not null)
        {
            metadata.Remove("managedFields");
            return;
        }

        if (old is null && entries.Count == 0 && subresource.Length == 0 && CreatedFields.Of(obj, call.Resource) is { } created)
        {
            NoteCreator(call, metadata, created);
            return;
        }

        Track(call, obj, old, entries, subresource, subresource == "scale" ? null : server.Now);
    }

    /// <summary>The fields that a write to this resource does not own.</summary>
    public static FieldSet Ignored(ResourceInfo resource, string subresource, JsonMap obj)
    {
        if (subresource == "status")
        {
            return resource.IsCustom ? AllBut(obj, "status") : Spec;
        }

        return resource.HasStatus ? Status : Nothing;
    }

    /// <summary>Puts the times of the old entries back when nothing else changed.</summary>
    public static void KeepTimesWhenUnchanged(JsonMap obj, JsonMap old)
    {
        var (metadata, before) = (obj.Map("metadata")!, old.Map("metadata")!);
        if (JsonTree.Same(metadata["managedFields"], before["managedFields"]) || !SameButTimes(metadata.List("managedFields"), before.List("managedFields")))
        {
            return;
        }

        var mine = metadata["managedFields"];
        metadata["managedFields"] = before["managedFields"];
        if (!JsonTree.Same(obj, old))
        {
            metadata["managedFields"] = mine;
        }
    }

    private void NoteCreator(ApiCall call, JsonMap metadata, JsonShared created)
    {
        if (created.Utf8.Length <= "{}".Length)
        {
            metadata.Remove("managedFields");
            return;
        }

        var entry = new ManagerEntry
        {
            Manager = call.FieldManager,
            Operation = "Update",
            ApiVersion = call.Resource.GroupVersion,
            Time = server.Now,
            FieldsText = created,
        };
        metadata["managedFields"] = new JsonList(1) { entry.ToJson() };
    }

    private static void Track(ApiCall call, JsonMap obj, JsonMap? old, List<ManagerEntry> entries, string subresource, string? time)
    {
        var resource = call.Resource;
        var comparison = FieldComparison.Compare(old, obj, SchemaOf(resource), !resource.IsCustom);
        comparison.Without(Ignored(resource, subresource, obj));
        var changed = comparison.Changed;
        foreach (var entry in entries)
        {
            entry.Fields = entry.Fields.Difference(changed).Difference(comparison.Removed);
        }

        var own = new ManagerEntry
        {
            Manager = call.FieldManager,
            Operation = "Update",
            ApiVersion = resource.GroupVersion,
            Subresource = subresource,
            Time = time,
            Fields = ManagedFields.WithoutServerOwned(changed),
        };
        if (!own.Fields.IsEmpty)
        {
            if (entries.Find(e => e.IsSameManager(own)) is { } previous)
            {
                own.Fields = own.Fields.Union(previous.Fields);
                entries.Remove(previous);
            }

            entries.Add(own);
        }

        ManagedFields.Write(obj.Map("metadata")!, entries);
    }

    /// <summary>The schema of a resource with the schema of metadata in it.</summary>
    public static Schema SchemaOf(ResourceInfo resource) => resource.IsCustom ? resource.Custom!.TypedSchema(resource) : resource.Schema;

    private static FieldSet AllBut(JsonMap obj, string field)
    {
        var set = new FieldSet();
        foreach (var name in obj.Keys.Where(k => k != field).Append("spec").Append("metadata"))
        {
            set.Ensure(FieldElements.Field(name)).IsMember = true;
        }

        return set;
    }

    private static bool SameButTimes(JsonList? left, JsonList? right)
    {
        static JsonMap WithoutTime(JsonMap entry)
        {
            var copy = JsonTree.Clone(entry);
            copy.Remove("time");
            return copy;
        }

        return left is not null && right is not null && left.Count == right.Count
            && left.Maps().All(l => right.Maps().Any(r => JsonTree.Same(WithoutTime(l), WithoutTime(r))));
    }
}
