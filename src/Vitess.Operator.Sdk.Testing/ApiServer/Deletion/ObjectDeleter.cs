namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Marks objects for deletion and takes them away.</summary>
internal sealed class ObjectDeleter(ServerState server, AdmissionChain admission)
{
    private static readonly string[] PolicyFinalizers = ["orphan", "foregroundDeletion"];

    public DeleteResult Delete(ApiCall call, DeleteOptions options)
    {
        lock (server.Store.Gate)
        {
            var stored = server.Find(call.Resource, call.Namespace, call.Name) ?? throw Refusals.NotFound(call.Resource, call.Name);
            return Delete(call, stored, options);
        }
    }

    /// <summary>Deletes an object; the caller holds the lock.</summary>
    public DeleteResult Delete(ApiCall call, StoredObject stored, DeleteOptions options)
    {
        var resource = call.Resource;
        CheckPreconditions(resource, stored, options);
        var old = ObjectCodec.Tree(resource, stored);
        admission.ValidateDelete(call, old);
        resource.Rules.CheckDelete(new(server, call, resource), old);
        var obj = JsonTree.Clone(old);
        var metadata = obj.Map("metadata")!;
        SetPolicyFinalizers(resource, metadata, options);
        var grace = resource.Rules.GracePeriod(obj, options.GracePeriodSeconds);
        var marked = old.Map("metadata")!.ContainsKey("deletionTimestamp");
        var held = resource.Rules.HoldsDeletion(obj) || metadata.List("finalizers") is { Count: > 0 };
        if (grace is > 0 || held)
        {
            return Mark(call, stored, old, obj, grace ?? 0, marked);
        }

        return Remove(call, stored, old, obj, isGraceful: grace is not null, marked);
    }

    private DeleteResult Mark(ApiCall call, StoredObject stored, JsonMap old, JsonMap obj, long grace, bool marked)
    {
        var metadata = obj.Map("metadata")!;
        var before = old.Map("metadata").Number("deletionGracePeriodSeconds");
        if (!marked || (before is > 0 && grace < before))
        {
            var start = marked && TimeText.Parse(metadata.Text("deletionTimestamp")) is { } until
                ? until - TimeSpan.FromSeconds(before ?? 0)
                : server.Time.GetUtcNow();
            metadata["deletionTimestamp"] = TimeText.Seconds(start + TimeSpan.FromSeconds(grace));
            metadata["deletionGracePeriodSeconds"] = grace;
            if (metadata.Number("generation") is > 0 and var generation && !marked && call.Resource.Rules.CountsDeletion)
            {
                metadata["generation"] = generation + 1;
            }
        }

        call.Resource.Rules.Marking(new(server, call, call.Resource), obj);
        if (JsonTree.Same(obj, old))
        {
            return new(obj, stored.Json, stored.Uid, Gone: false);
        }

        if (call.DryRun)
        {
            return new(obj, StoredJson.Of(obj), stored.Uid, Gone: false);
        }

        var next = Store(call.Resource, ChangeType.Modified, obj, stored);
        call.Resource.Rules.Stored(new(server, call, call.Resource), obj, old);
        return new(obj, ObjectCodec.Json(call.Resource, next), stored.Uid, Gone: false);
    }

    private DeleteResult Remove(ApiCall call, StoredObject stored, JsonMap old, JsonMap obj, bool isGraceful, bool marked)
    {
        var resource = call.Resource;
        if (isGraceful)
        {
            var metadata = obj.Map("metadata")!;
            metadata["deletionTimestamp"] = server.Now;
            metadata["deletionGracePeriodSeconds"] = 0L;
            if (metadata.Number("generation") is > 0 and var generation && !marked)
            {
                metadata["generation"] = generation + 1;
            }
        }

        if (call.DryRun)
        {
            return new(obj, StoredJson.Of(obj), stored.Uid, Gone: true);
        }

        var last = isGraceful && !marked ? Store(resource, ChangeType.Modified, obj, stored) : stored;
        last = Store(resource, ChangeType.Deleted, obj, last);
        resource.Rules.Stored(new(server, call, resource), null, old);
        return new(obj, ObjectCodec.Json(resource, last), stored.Uid, Gone: true);
    }

    private StoredObject Store(ResourceInfo resource, ChangeType type, JsonMap obj, StoredObject before)
    {
        var next = ObjectCodec.Build(resource, obj, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(resource.StorageKey), type, next, before);
        return next;
    }

    private static void CheckPreconditions(ResourceInfo resource, StoredObject stored, DeleteOptions options)
    {
        if (options.Uid is { } uid && uid != stored.Uid)
        {
            throw Refusals.Conflict(resource.Group, resource.Kind, stored.Name, $"the UID in the precondition ({uid}) does not match the UID in record ({stored.Uid}). The object might have been deleted and then recreated");
        }

        if (options.ResourceVersion is { } version && version != stored.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture))
        {
            throw Refusals.Conflict(resource.Group, resource.Kind, stored.Name, $"the ResourceVersion in the precondition ({version}) does not match the ResourceVersion in record ({stored.Revision}). The object might have been modified");
        }
    }

    private static void SetPolicyFinalizers(ResourceInfo resource, JsonMap metadata, DeleteOptions options)
    {
        var existing = metadata.List("finalizers").Texts().ToList();
        var wanted = options.Policy switch
        {
            "Foreground" => "foregroundDeletion",
            "Orphan" => "orphan",
            "Background" => null,
            _ => existing.Find(PolicyFinalizers.Contains) ?? (resource.Rules.OrphansByDefault ? "orphan" : null),
        };
        var finalizers = existing.Where(f => !PolicyFinalizers.Contains(f)).ToList();
        if (wanted is not null)
        {
            finalizers.Add(wanted);
        }

        if (finalizers.Count == 0)
        {
            metadata.Remove("finalizers");
        }
        else if (!finalizers.ToHashSet().SetEquals(existing))
        {
            metadata["finalizers"] = new JsonList(finalizers);
        }
    }
}
