namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves server-side apply.</summary>
internal sealed class ApplyRequests(ServerState server, ObjectWriter writer, AdmissionChain admission)
{
    private const string BeforeFirstApply = "before-first-apply";

    public WriteResult Apply(ApiCall call, UpdateOptions options)
    {
        var configuration = Read(call);
        call.Applies = true;
        return writer.Update(
            call, old => Merge(call, configuration, old), options with { CreatesWhenMissing = !options.IsStatus, BeforeCreate = () => BeforeCreate(call, configuration) });
    }

    private void BeforeCreate(ApiCall call, JsonMap configuration)
    {
        if (JsonTree.TextAt(configuration, "metadata", "uid") is { Length: > 0 } uid)
        {
            throw Refusals.Conflict(call.Resource, call.Name, $"uid mismatch: the provided object specified uid {uid}, and no existing object was found");
        }

        admission.CheckNamespace(call);
    }

    private static JsonMap Read(ApiCall call)
    {
        var duplicates = new List<string>();
        JsonMap? body;
        try
        {
            body = BodyReader.Read(call.Request.Body, yaml: true, duplicates) as JsonMap;
        }
        catch (JsonFormatException e)
        {
            throw Refusals.BadRequest("error decoding YAML: error converting YAML to JSON: " + e.Message);
        }

        if (duplicates.Count > 0 && call.FieldValidation != "Ignore")
        {
            if (call.Strict)
            {
                throw Refusals.BadRequest("error strict decoding YAML: error converting YAML to JSON: " + duplicates[0]);
            }

            duplicates.ForEach(call.Warn);
        }

        return body ?? throw Refusals.BadRequest("error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}");
    }

    private JsonMap Merge(ApiCall call, JsonMap configuration, JsonMap? live)
    {
        var resource = call.Resource;
        CheckType(call, configuration);
        var typed = FieldTracker.SchemaOf(resource);
        configuration = JsonTree.Clone(configuration);
        BodyIdentity.CheckApplied(call, configuration);
        var version = JsonTree.TextAt(configuration, "metadata", "resourceVersion");
        if (TypedConfiguration.Problem(configuration, typed) is { } problem)
        {
            var ns = JsonTree.TextAt(configuration, "metadata", "namespace") ?? "";
            throw Refusals.Internal($"failed to create typed patch object ({ns}/{call.Name}; {resource.Group}/{resource.Version}, Kind={resource.Kind}): {problem}");
        }

        var merged = Engine(call, configuration, live, typed);
        if (version is not null)
        {
            merged.Map("metadata")!["resourceVersion"] = version;
        }

        return Decode(call, merged);
    }

    private JsonMap Engine(ApiCall call, JsonMap configuration, JsonMap? live, Schema schema)
    {
        var resource = call.Resource;
        var subresource = call.Target.Subresource;
        var ignored = FieldTracker.Ignored(resource, subresource, configuration);
        var entries = Entries(call, live);
        var own = new ManagerEntry
        {
            Manager = call.FieldManager,
            Operation = "Apply",
            ApiVersion = resource.GroupVersion,
            Subresource = subresource,
            Fields = ManagedFields.WithoutServerOwned(FieldSetBuilder.Build(configuration, schema).RecursiveDifference(ignored)),
        };
        var previous = entries.Find(e => e.IsSameManager(own));
        own.Time = previous?.Time;
        var others = entries.Where(e => e != previous).ToList();

        var merged = ConfigurationMerger.Merge(live is null ? Skeleton(call) : JsonTree.Clone(live), configuration, schema);
        Prune(merged, previous?.Fields, own.Fields, others, schema);
        var comparison = FieldComparison.Compare(live, merged, schema, !resource.IsCustom);
        comparison.Without(ignored);
        Conflicts(call, comparison, others);
        if (live is null || !comparison.IsSame)
        {
            own.Time = server.Now;
        }

        foreach (var other in others)
        {
            other.Fields = other.Fields.Difference(comparison.Removed);
        }

        ManagedFields.Write(merged.Map("metadata")!, others.Append(own));
        return merged;
    }

    private static void Conflicts(ApiCall call, FieldComparison comparison, List<ManagerEntry> others)
    {
        var changed = comparison.Changed;
        if (!call.Request.Query.Flag("force") || call.Request.Query["force"] != "true")
        {
            var conflicts = others
                .Select(o => (Manager: o, Fields: o.Fields.Intersection(changed)))
                .Where(c => !c.Fields.IsEmpty)
                .ToList();
            if (conflicts.Count > 0)
            {
                throw ApplyConflicts.Refuse(conflicts);
            }
        }

        foreach (var other in others)
        {
            other.Fields = other.Fields.Difference(changed);
        }
    }

    // What this manager set before and leaves out now goes, unless somebody else owns it.
    private static void Prune(JsonMap merged, FieldSet? last, FieldSet now, List<ManagerEntry> others, Schema schema)
    {
        if (last is null || last.IsEmpty)
        {
            return;
        }

        var owned = others.Aggregate(now, (all, entry) => all.Union(entry.Fields));
        FieldRemover.Remove(merged, last.WithNamedParents(schema).Difference(owned.WithNamedParents(schema)), schema);
    }

    private List<ManagerEntry> Entries(ApiCall call, JsonMap? live)
    {
        var entries = ManagedFields.Read(live?.Map("metadata"));
        if (entries.Count > 0 || live is null)
        {
            return entries;
        }

        var resource = call.Resource;
        var content = FieldComparison.Compare(null, live, FieldTracker.SchemaOf(resource), !resource.IsCustom);
        content.Without(FieldTracker.Ignored(resource, call.Target.Subresource, live));
        return
        [
            new ManagerEntry
            {
                Manager = BeforeFirstApply,
                Operation = "Update",
                ApiVersion = resource.GroupVersion,
                Time = server.Now,
                Fields = ManagedFields.WithoutServerOwned(content.Changed),
            },
        ];
    }

    private static JsonMap Skeleton(ApiCall call) => new()
    {
        { "kind", call.Resource.Kind }, { "apiVersion", call.Resource.GroupVersion }, { "metadata", new JsonMap { { "name", call.Name } } },
    };

    private static void CheckType(ApiCall call, JsonMap configuration)
    {
        var resource = call.Resource;
        var (kind, apiVersion) = (configuration.Text("kind") ?? "", configuration.Text("apiVersion") ?? "");
        if (kind != resource.Kind || apiVersion != resource.GroupVersion)
        {
            var at = apiVersion.IndexOf('/', StringComparison.Ordinal);
            var (group, version) = at < 0 ? ("", apiVersion) : (apiVersion[..at], apiVersion[(at + 1)..]);
            throw kind == resource.Kind && apiVersion.Length > 0
                ? Refusals.BadRequest($"invalid object type: {group}/{version}, Kind={kind}")
                : Refusals.BadRequest($"invalid object type: {group}/{version}, Kind={kind}");
        }
    }

    private static JsonMap Decode(ApiCall call, JsonMap merged)
    {
        var resource = call.Resource;
        try
        {
            if (resource.IsCustom)
            {
                ObjectDecoder.DecodeMetadata(merged, null);
                new Pruner(null).PruneObject(merged, resource.Schema);
            }
            else if (resource.Schema.IsStruct)
            {
                new TypedDecoder(null).Decode(merged, resource.Schema);
            }
        }
        catch (JsonFormatException e)
        {
            throw Refusals.Internal($"failed to convert merged object: {e.Message}");
        }

        return merged;
    }
}
