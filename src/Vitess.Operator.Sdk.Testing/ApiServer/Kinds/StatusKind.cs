namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A kind whose status belongs to a subresource: new objects get a fixed one, and ordinary writes do not change it.</summary>
internal abstract class StatusKind : KindRules
{
    /// <summary>The status of a new object.</summary>
    protected abstract JsonMap NewStatus(JsonMap obj);

    public override void PrepareCreate(KindContext context, JsonMap obj) => obj["status"] = NewStatus(obj);

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old) => obj["status"] = JsonTree.Clone(old["status"]);

    /// <summary>Labels of a write to the status are not taken.</summary>
    protected static void KeepLabels(JsonMap obj, JsonMap old)
    {
        var (metadata, before) = (obj.Map("metadata")!, old.Map("metadata")!);
        if (before["labels"] is { } labels)
        {
            metadata["labels"] = labels;
        }
        else
        {
            metadata.Remove("labels");
        }
    }
}
