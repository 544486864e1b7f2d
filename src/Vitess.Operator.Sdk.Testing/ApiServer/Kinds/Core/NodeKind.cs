namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Nodes.</summary>
internal sealed class NodeKind : KindRules
{
    private static readonly string[] Selectable = ["spec.unschedulable"];

    public override IReadOnlyList<string> SelectableFields => Selectable;

    public override string FieldValue(JsonMap obj, string field) => obj.Map("spec").Flag("unschedulable") ? "true" : "false";

    public override void Default(JsonMap obj)
    {
        obj.Ensure("spec");
        var status = obj.Ensure("status");
        if (status.Map("allocatable") is null && status.Map("capacity") is { } capacity)
        {
            status["allocatable"] = JsonTree.Clone(capacity);
        }

        status.Ensure("daemonEndpoints").Ensure("kubeletEndpoint")["Port"] ??= 0L;
        var info = status.Ensure("nodeInfo");
        foreach (var field in new[]
        {
            "machineID", "systemUUID", "bootID", "kernelVersion", "osImage", "containerRuntimeVersion", "kubeletVersion", "kubeProxyVersion", "operatingSystem", "architecture",
        })
        {
            info[field] ??= "";
        }
    }

    public override void PrepareUpdate(KindContext context, JsonMap obj, JsonMap old) => obj["status"] = JsonTree.Clone(old["status"]);
}
