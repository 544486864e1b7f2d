namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Binds Pods to nodes.</summary>
internal sealed class Bindings(ObjectWriter writer, ObjectDecoder decoder, ObjectEncoder encoder, ServerState server)
{
    public ApiResponse Bind(ApiCall call)
    {
        if (call.Target.Verb != "create")
        {
            throw Refusals.MethodNotAllowed();
        }

        var binding = decoder.Decode(call, "Binding", "", "v1", BuiltInSchemas.Get(call.Subresource!.TypeName!));
        if (binding.Map("target")?.Text("name") is not { Length: > 0 } node)
        {
            throw Refusals.Internal("target.name: Required value");
        }

        writer.Update(call, pod => Bound(call, pod!, binding, node), new() { IsBinding = true, IsPatch = true });
        return encoder.Object(call, 201, JsonWriter.Write(Successes.Created()));
    }

    private JsonMap Bound(ApiCall call, JsonMap pod, JsonMap binding, string node)
    {
        var spec = pod.Ensure("spec");
        if (spec.Text("nodeName") is { Length: > 0 } present)
        {
            throw Refusals.Conflict("", "pods/binding", call.Name, $"pod {call.Name} is already assigned to node \"{present}\"");
        }

        spec["nodeName"] = node;
        foreach (var (key, value) in binding.Map("metadata")?.Map("annotations") ?? [])
        {
            pod.Ensure("metadata").Ensure("annotations")[key] = value;
        }

        Schedule(pod.Ensure("status"));
        return pod;
    }

    private void Schedule(JsonMap status)
    {
        var conditions = new JsonList();
        conditions.AddRange((status.List("conditions") ?? []).Maps().Where(condition => condition.Text("type") != "PodScheduled"));
        conditions.Add(new JsonMap { { "type", "PodScheduled" }, { "status", "True" }, { "lastProbeTime", null }, { "lastTransitionTime", server.Now } });
        status["conditions"] = conditions;
    }
}
