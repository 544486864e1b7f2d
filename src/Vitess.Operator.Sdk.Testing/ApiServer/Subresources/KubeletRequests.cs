using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves what a kubelet would serve: logs, exec, attach, port-forward.</summary>
internal sealed class KubeletRequests(ServerState server, ObjectReader reader)
{
    public ApiResponse Serve(ApiCall call)
    {
        var pod = reader.Get(call).Tree();
        return call.Target.Subresource == "log" ? Log(call, pod) : Connect(call, pod);
    }

    private ApiResponse Log(ApiCall call, JsonMap pod)
    {
        CheckLogOptions(call);
        var container = Container(call, pod);
        var node = JsonTree.TextAt(pod, "spec", "nodeName") ?? "";
        if (node.Length == 0)
        {
            return new() { Status = 204, ContentType = null };
        }

        CheckNode(node);
        return server.PodLogs?.Read(call.Namespace, call.Name, container) is { } text
            ? ApiResponse.Text(200, Tail(text, call.Request.Query["tailLines"]))
            : new() { Status = 200, ContentType = "text/plain" };
    }

    private ApiResponse Connect(ApiCall call, JsonMap pod)
    {
        var node = JsonTree.TextAt(pod, "spec", "nodeName") ?? "";
        if (call.Target.Subresource != "portforward")
        {
            Container(call, pod);
        }

        if (node.Length == 0)
        {
            throw Refusals.BadRequest($"pod {call.Name} does not have a host assigned");
        }

        CheckNode(node);
        throw new ApiException(501, "NotImplemented", $"the simulated node {node} does not offer {call.Target.Subresource}");
    }

    private void CheckNode(string node)
    {
        lock (server.Store.Gate)
        {
            if (server.Store.Kind("/nodes").Find("", node) is null)
            {
                throw Refusals.NotFound("", "pods", node);
            }
        }
    }

    private static string Container(ApiCall call, JsonMap pod)
    {
        var names = PodDefaults.Containers(pod.Map("spec")).Select(c => c.Text("name") ?? "").ToList();
        var main = JsonTree.MapAt(pod, "spec").List("containers").Maps().Select(c => c.Text("name") ?? "").ToList();
        if (call.Request.Query["container"] is { Length: > 0 } asked)
        {
            return names.Contains(asked) ? asked : throw Refusals.BadRequest($"container {asked} is not valid for pod {call.Name}");
        }

        if (main.Count == 1)
        {
            return main[0];
        }

        var initial = JsonTree.MapAt(pod, "spec").List("initContainers").Maps().Select(c => c.Text("name") ?? "").ToList();
        var choice = $"choose one of: [{string.Join(' ', main)}]" + (initial.Count > 0 ? $" or one of the init containers: [{string.Join(' ', initial)}]" : "");
        throw Refusals.BadRequest($"a container name must be specified for pod {call.Name}, {choice}");
    }

    private static void CheckLogOptions(ApiCall call)
    {
        var errors = new FieldErrors();
        foreach (var field in new[] { "tailLines", "limitBytes", "sinceSeconds" })
        {
            if (call.Request.Query[field] is not { Length: > 0 } text)
            {
                continue;
            }

            if (!long.TryParse(text, out var number))
            {
                throw Refusals.BadRequest($"strconv.ParseInt: parsing {GoText.Quote(text)}: invalid syntax");
            }

            if (field == "tailLines" ? number < 0 : number < 1)
            {
                errors.Invalid(field, number, field == "tailLines" ? ValidationTexts.NotNegative : "must be greater than 0");
            }
        }

        if (!errors.IsEmpty)
        {
            throw Refusals.Invalid("", "PodLogOptions", call.Name, errors.All);
        }
    }

    private static string Tail(string text, string? lines)
    {
        if (!int.TryParse(lines, out var count))
        {
            return text;
        }

        var all = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new StringBuilder().AppendJoin('\n', all.Skip(Math.Max(0, all.Length - count))).Append(count > 0 && all.Length > 0 ? "\n" : "").ToString();
    }
}
