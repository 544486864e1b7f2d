namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves bindings: a Pod gets its node.</summary>
internal sealed class BindingRequests(ServerState server, ObjectWriter writer, ObjectDecoder decoder)
{
    public ApiResponse Create(ApiCall call)
    {
        WriteOptions.Check(call, "CreateOptions");
        var binding = decoder.Decode(call, "Binding", "", "v1", BuiltInSchemas.Get("io.k8s.api.core.v1.Binding"));
        var target = binding.Map("target");
        if (string.IsNullOrEmpty(target.Text("name")))
        {
            throw Refusals.Internal("target.name: Required value");
        }

        writer.Update(call, old => Bind(call, old!, binding), new() { IsPatch = true, IsInternal = true });
        return ApiResponse.Json(201, Successes.Created());
    }

    private JsonMap Bind(ApiCall call, JsonMap pod, JsonMap binding)
    {
        var spec = pod.Map("spec")!;
        if (pod.Map("metadata")!.ContainsKey("deletionTimestamp"))
        {
            throw Conflict(call, $"pod {call.Name} is being deleted, cannot be assigned to a host");
        }

        if (spec.Text("nodeName") is { Length: > 0 } node)
        {
            throw Conflict(call, $"pod {call.Name} is already assigned to node {GoText.Quote(node)}");
        }

        spec["nodeName"] = JsonTree.TextAt(binding, "target", "name");
        foreach (var (key, value) in JsonTree.MapAt(binding, "metadata", "annotations") ?? [])
        {
            pod.Map("metadata")!.Ensure("annotations")[key] = value;
        }

        PodConditions.Set(pod, "PodScheduled", "True", null, null, server.Now);
        return pod;
    }

    private static ApiException Conflict(ApiCall call, string why) => Refusals.Conflict("", "pods/binding", call.Name, why);
}
