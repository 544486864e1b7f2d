namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Custom resources: everything about them comes from their schema.</summary>
internal sealed class CustomKind : KindRules
{
    public override bool UnconditionalUpdate => false;

    public override bool CountsGenerations => true;

    public override void PrepareCreate(KindContext context, JsonMap obj)
    {
        if (context.Resource.HasStatus)
        {
            obj.Remove("status");
        }
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        if (context.Resource.HasStatus)
        {
            Carry("status", obj, old);
        }
    }

    public override void PrepareStatusUpdate(KindContext context, JsonMap obj, JsonMap old)
    {
        var managed = obj.Map("metadata")?["managedFields"];
        var metadata = JsonTree.Clone(old.Map("metadata")!);
        metadata["managedFields"] = managed;
        if (managed is null)
        {
            metadata.Remove("managedFields");
        }

        var status = obj["status"];
        obj.RemoveAll(_ => true);
        foreach (var (name, value) in old)
        {
            obj[name] = name == "metadata" ? metadata : value;
        }

        if (status is null)
        {
            obj.Remove("status");
        }
        else
        {
            obj["status"] = status;
        }
    }

    public override bool IsNewGeneration(JsonMap obj, JsonMap old) => throw new NotSupportedException("Use the resource's own rule.");

    /// <summary>Whether anything outside metadata, and outside status when that has a subresource, is different.</summary>
    public static bool IsNewGeneration(JsonMap obj, JsonMap old, bool hasStatus)
    {
        bool Counts(string key) => key != "metadata" && !(hasStatus && key == "status");
        return obj.Where(e => Counts(e.Key)).Any(e => !JsonTree.Same(e.Value, old[e.Key]) || !old.ContainsKey(e.Key))
            || old.Keys.Any(k => Counts(k) && !obj.ContainsKey(k));
    }

    private static void Carry(string field, JsonMap obj, JsonMap old)
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
