using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Creates and changes stored objects: default, admit, validate, store.</summary>
internal sealed class ObjectWriter(ServerState server, AdmissionChain admission, FieldTracker fields)
{
    private static readonly string[] SetByServer = ["resourceVersion", "selfLink", "deletionTimestamp", "deletionGracePeriodSeconds"];
    private static readonly string[] Carried = ["creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation"];

    /// <summary>Creates an object. What looks at the object alone is done without the lock, so that writers only wait for what they share.</summary>
    public WriteResult Create(ApiCall call, JsonMap obj)
    {
        var context = new KindContext(server, call, call.Resource);
        lock (server.Store.Gate)
        {
            admission.CheckNamespace(call);
        }

        Begin(call, obj);
        lock (server.Store.Gate)
        {
            Prepare(call, obj, context);
        }

        Validate(call, obj, null, isStatus: false);
        lock (server.Store.Gate)
        {
            // It may have gone meanwhile.
            admission.CheckNamespace(call);
            return Finish(call, obj, context);
        }
    }

    /// <summary>Changes an object.</summary>
    /// <param name="call">The call.</param>
    /// <param name="change">Gets a copy of the stored object (null when there is none, or the options say that it replaces) and gives the new content.</param>
    /// <param name="options">How to treat it.</param>
    public WriteResult Update(ApiCall call, Func<JsonMap?, JsonMap> change, UpdateOptions options)
    {
        lock (server.Store.Gate)
        {
            var resource = call.Resource;
            var stored = server.Find(resource, call.Namespace, call.Name);
            if (stored is null)
            {
                return options.CreatesWhenMissing ? CreateMissing(call, change, options) : throw Refusals.NotFound(resource, call.Name);
            }

            var old = ObjectCodec.Tree(resource, stored);
            return UpdateLocked(call, change(options.Replaces ? null : JsonTree.Clone(old)), old, stored, options);
        }
    }

    private WriteResult CreateMissing(ApiCall call, Func<JsonMap?, JsonMap> change, UpdateOptions options)
    {
        options.BeforeCreate?.Invoke();
        var context = new KindContext(server, call, call.Resource);
        var obj = change(null);
        Begin(call, obj);
        Prepare(call, obj, context);
        Validate(call, obj, null, isStatus: false);
        return Finish(call, obj, context);
    }

    private void Begin(ApiCall call, JsonMap obj)
    {
        PrepareMetadata(call, obj);
        Default(call.Resource, obj);
        if (!call.Applies)
        {
            fields.TrackUpdate(call, obj, null);
        }
    }

    private void Prepare(ApiCall call, JsonMap obj, KindContext context)
    {
        var resource = call.Resource;
        resource.Rules.Mutate(context, obj, null);
        admission.Mutate(call, obj, null);
        resource.Rules.PrepareCreate(context, obj);
        if (resource.Rules.CountsGenerations)
        {
            obj.Map("metadata")!["generation"] = 1L;
        }

        resource.Rules.Admit(context, obj, null);
    }

    private WriteResult Finish(ApiCall call, JsonMap obj, KindContext context)
    {
        admission.Validate(call, obj, null);
        var resource = call.Resource;
        var metadata = obj.Map("metadata")!;
        var name = metadata.Text("name")!;
        if (server.Find(resource, metadata.Text("namespace") ?? "", name) is { } existing)
        {
            throw existing.Tree().Map("metadata")!.ContainsKey("deletionTimestamp")
                ? Refusals.BeingDeleted(resource, name)
                : Refusals.AlreadyExists(resource, name);
        }

        resource.Rules.Allocate(context, obj, null);
        if (call.DryRun)
        {
            return new(obj, StoredJson.Of(obj), Created: true);
        }

        var stored = ObjectCodec.Build(resource, obj, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(resource.StorageKey), ChangeType.Added, stored, null);
        resource.Rules.Stored(context, obj, null);
        return new(obj, ObjectCodec.Json(resource, stored), Created: true);
    }

    private void PrepareMetadata(ApiCall call, JsonMap obj)
    {
        var metadata = obj.Ensure("metadata");
        if (metadata["resourceVersion"] is string { Length: > 0 } version && version != "0")
        {
            throw Refusals.Internal("resourceVersion should not be set on objects to be created");
        }

        foreach (var owned in SetByServer)
        {
            metadata.Remove(owned);
        }

        if (string.IsNullOrEmpty(metadata.Text("name")) && metadata.Text("generateName") is { Length: > 0 } prefix)
        {
            metadata["name"] = (prefix.Length > 58 ? prefix[..58] : prefix) + server.Identities.Suffix();
        }

        if (call.Resource.Namespaced)
        {
            metadata["namespace"] = call.Namespace;
        }
        else
        {
            metadata.Remove("namespace");
        }

        call.ObjectName = metadata.Text("name") ?? "";
        metadata["uid"] = server.Identities.Uid();
        metadata["creationTimestamp"] = server.Now;
    }

    private WriteResult UpdateLocked(ApiCall call, JsonMap obj, JsonMap old, StoredObject stored, UpdateOptions options)
    {
        var resource = call.Resource;
        var context = new KindContext(server, call, resource);
        if (options.IsInternal)
        {
            return StoreChange(call, obj, old, stored, context);
        }

        CheckVersion(call, obj, old, stored, options);
        CarryMetadata(call, obj, old, options);
        Default(resource, obj);
        if (!call.Applies)
        {
            fields.TrackUpdate(call, obj, old);
        }

        resource.Rules.Mutate(context, obj, old);
        admission.Mutate(call, obj, old);
        if (options.IsStatus)
        {
            CarryAllButStatus(context, obj, old);
        }
        else if (options.Part is { } part)
        {
            resource.Rules.PreparePartUpdate(context, part, obj, old);
        }
        else
        {
            resource.Rules.PrepareUpdate(context, obj, old);
        }

        CountGeneration(resource, obj, old);

        if (!options.IsStatus)
        {
            resource.Rules.Admit(context, obj, old);
        }

        if (options.Part is { } changed)
        {
            CheckPart(call, changed, obj, old);
        }
        else
        {
            Validate(call, obj, old, options.IsStatus);
        }

        admission.Validate(call, obj, old);
        return StoreChange(call, obj, old, stored, context);
    }

    private void CarryAllButStatus(KindContext context, JsonMap obj, JsonMap old)
    {
        context.Resource.Rules.PrepareStatusUpdate(context, obj, old);
        if (!context.Resource.IsCustom)
        {
            foreach (var field in obj.Keys.Concat(old.Keys).Distinct().Where(k => k is not ("metadata" or "status" or "kind" or "apiVersion")).ToList())
            {
                Carry(obj, old, field);
            }
        }
    }

    private WriteResult StoreChange(ApiCall call, JsonMap obj, JsonMap old, StoredObject stored, KindContext context)
    {
        var resource = call.Resource;
        resource.Rules.Allocate(context, obj, old);
        var metadata = obj.Map("metadata")!;
        metadata["resourceVersion"] = old.Map("metadata")!["resourceVersion"];
        FieldTracker.KeepTimesWhenUnchanged(obj, old);
        if (JsonTree.Same(obj, old))
        {
            return new(old, ObjectCodec.Json(resource, stored), Created: false);
        }

        if (call.DryRun)
        {
            return new(obj, StoredJson.Of(obj), Created: false);
        }

        if (DeletionRules.IsFinished(obj, old))
        {
            return LetGo(obj, old, stored, context);
        }

        var next = ObjectCodec.Build(resource, obj, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(resource.StorageKey), ChangeType.Modified, next, stored);
        resource.Rules.Stored(context, obj, old);
        return new(obj, ObjectCodec.Json(resource, next), Created: false);
    }

    // Watches see the stored object go; the answer shows the content that let it go, which was never stored.
    private WriteResult LetGo(JsonMap obj, JsonMap old, StoredObject stored, KindContext context)
    {
        var resource = context.Resource;
        var answer = StoredJson.Of(obj);
        var last = ObjectCodec.Build(resource, JsonTree.Clone(old), server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(resource.StorageKey), ChangeType.Deleted, last, stored);
        resource.Rules.Stored(context, null, old);
        return new(obj, answer, Created: false) { Removed = true };
    }

    private void CheckVersion(ApiCall call, JsonMap obj, JsonMap old, StoredObject stored, UpdateOptions options)
    {
        var resource = call.Resource;
        var metadata = obj.Ensure("metadata");
        if (options.UidMustMatch && metadata.Text("uid") is { Length: > 0 } uid && uid != stored.Uid)
        {
            throw Refusals.Conflict(resource, call.Name, StorageErrors.UidMismatch(resource, call.Namespace, call.Name, uid, stored.Uid));
        }

        var version = metadata.Text("resourceVersion") ?? "";
        if (version.Length == 0 || version == "0")
        {
            if (!resource.Rules.UnconditionalUpdate && !options.IsPatch)
            {
                throw Refusals.Invalid(resource.Group, resource.Plural, call.Name, [FieldError.Invalid("metadata.resourceVersion", new JsonRaw("0"u8.ToArray()), "must be specified for an update")]);
            }

            return;
        }

        if (!long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw Refusals.Internal($"strconv.ParseUint: parsing {GoText.Quote(version)}: invalid syntax");
        }

        if (number != stored.Revision)
        {
            throw Refusals.Modified(resource, call.Name);
        }
    }

    private static void CarryMetadata(ApiCall call, JsonMap obj, JsonMap old, UpdateOptions options)
    {
        var metadata = obj.Map("metadata")!;
        var before = old.Map("metadata")!;
        if (metadata.Text("name") is null or "")
        {
            metadata["name"] = before["name"];
        }

        if (call.Resource.Namespaced && metadata.Text("namespace") is null or "")
        {
            metadata["namespace"] = before["namespace"];
        }

        foreach (var field in Carried)
        {
            Carry(metadata, before, field);
        }

        if (options.UidMustMatch || metadata.Text("uid") is null or "")
        {
            Carry(metadata, before, "uid");
        }

        metadata.Remove("selfLink");
    }

    private static void CountGeneration(ResourceInfo resource, JsonMap obj, JsonMap old)
    {
        if (!resource.Rules.CountsGenerations)
        {
            return;
        }

        var changed = resource.IsCustom ? CustomKind.IsNewGeneration(obj, old, resource.HasStatus) : resource.Rules.IsNewGeneration(obj, old);
        if (changed)
        {
            obj.Map("metadata")!["generation"] = (old.Map("metadata").Number("generation") ?? 0) + 1;
        }
    }

    private static void Default(ResourceInfo resource, JsonMap obj)
    {
        if (resource.IsCustom)
        {
            Defaulter.DropNulls(obj, resource.Schema);
            Defaulter.Apply(obj, resource.Schema);
        }
        else
        {
            resource.Rules.Default(obj);
        }
    }

    private static void CheckPart(ApiCall call, string part, JsonMap obj, JsonMap old)
    {
        var errors = new FieldErrors();
        call.Resource.Rules.ValidatePartUpdate(part, obj, old, errors);
        if (!errors.IsEmpty)
        {
            throw Refusals.Invalid(call.Resource, call.Name, errors.All);
        }
    }

    private static void Validate(ApiCall call, JsonMap obj, JsonMap? old, bool isStatus)
    {
        var resource = call.Resource;
        var errors = FieldErrors.Of(found => Check(resource, obj, old, isStatus, found));
        var metadata = obj.Map("metadata")!;
        if (!errors.IsEmpty)
        {
            throw Refusals.Invalid(resource, metadata.Text("name") ?? "", errors.All);
        }

        foreach (var warning in resource.Rules.Warnings(obj).Concat(MetadataRules.FinalizerWarnings(metadata, resource)))
        {
            call.Warn(warning);
        }
    }

    private static void Check(ResourceInfo resource, JsonMap obj, JsonMap? old, bool isStatus, FieldErrors errors)
    {
        var metadata = obj.Map("metadata")!;
        if (old is null)
        {
            MetadataRules.Validate(metadata, resource, errors);
        }
        else
        {
            MetadataRules.ValidateUpdate(metadata, old.Map("metadata")!, errors);
            MetadataRules.ValidateShape(metadata, old.Map("metadata")!, resource, errors);
        }

        if (resource.IsCustom)
        {
            new SchemaValidator(errors).ValidateObject(obj, old, resource.Schema, isStatus);
            ScaleForms.Validate(obj, resource, errors);
        }
        else if (old is null)
        {
            resource.Rules.Validate(obj, errors);
        }
        else if (isStatus)
        {
            resource.Rules.ValidateStatusUpdate(obj, old, errors);
        }
        else
        {
            resource.Rules.ValidateUpdate(obj, old, errors);
        }
    }

    private static void Carry(JsonMap obj, JsonMap old, string field)
    {
        if (old.TryGetValue(field, out var value))
        {
            obj[field] = value;
        }
        else
        {
            obj.Remove(field);
        }
    }
}
