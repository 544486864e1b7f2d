using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves what a kubelet would serve: logs, exec, attach, port-forward.</summary>
[Behaviour(BehaviourBasis.Assumed, "attach shows what the container has written so far, and ends.")]
[Behaviour(BehaviourBasis.Assumed, "exec runs what a test or the simulated world gives as the program; one that nobody gives ends with exit code 127.")]
[Behaviour(BehaviourBasis.Assumed, "exec and attach where nobody simulates the node are 501.")]
[Behaviour(BehaviourBasis.Documented, "log of a container that waits to start, and of a previous run that there was not, is 400 with the reason.")]
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
        var previous = call.Request.Query.Flag("previous");
        if (server.PodLogs is not { } logs)
        {
            return new() { Status = 200, ContentType = "text/plain" };
        }

        var lines = logs.Read(call.Namespace, call.Name, container, previous);
        if (lines is null && previous)
        {
            throw Refusals.BadRequest($"previous terminated container {GoText.Quote(container)} in pod {GoText.Quote(call.Name)} not found");
        }

        if (lines is null && WaitsFor(pod, container) is { } reason)
        {
            throw Refusals.BadRequest($"container {GoText.Quote(container)} in pod {GoText.Quote(call.Name)} is waiting to start: {reason}");
        }

        return ApiResponse.Text(200, PodLogText.Write(lines ?? [], call.Request.Query, server.Options.TimeProvider.GetUtcNow()));
    }

    private static string? WaitsFor(JsonMap pod, string container)
    {
        var status = pod.Map("status");
        var known = (status?.List("initContainerStatuses") ?? []).Concat(status?.List("containerStatuses") ?? []).OfType<JsonMap>();
        var state = known.FirstOrDefault(entry => entry.Text("name") == container)?.Map("state");
        return state is null ? "ContainerCreating" : state.Map("waiting")?.Text("reason");
    }

    private ApiResponse Connect(ApiCall call, JsonMap pod)
    {
        var node = JsonTree.TextAt(pod, "spec", "nodeName") ?? "";
        var container = call.Target.Subresource == "portforward" ? string.Empty : Container(call, pod);

        if (node.Length == 0)
        {
            throw Refusals.BadRequest($"pod {call.Name} does not have a host assigned");
        }

        CheckNode(node);
        return call.Target.Subresource switch
        {
            "portforward" => PortForwardRequests.Serve(call, Connections(call, pod)),
            "exec" when server.PodCommands is { } commands => Upgrade(call, remote => token => commands(Command(call, container, remote), token)),
            "attach" when server.PodLogs is { } logs => Upgrade(call, remote => token => AttachAsync(call, logs, container, remote, token)),
            _ => throw new ApiException(501, "NotImplemented", $"the simulated node {node} does not offer {call.Target.Subresource}"),
        };
    }

    private PodConnections Connections(ApiCall call, JsonMap pod)
    {
        var uid = JsonTree.TextAt(pod, "metadata", "uid") ?? string.Empty;
        var (resource, ns, name) = (call.Resource, call.Namespace, call.Name);
        return new(server.PodPorts, ns, name, uid, IsThere);

        bool IsThere()
        {
            lock (server.Store.Gate)
            {
                return server.Find(resource, ns, name)?.Uid == uid;
            }
        }
    }

    private static ApiResponse Upgrade(ApiCall call, Func<RemoteCommand, Func<CancellationToken, Task<int>>> command)
    {
        var offered = (call.Request.Header("Sec-WebSocket-Protocol") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries);
        var protocol = RemoteCommand.Protocols.FirstOrDefault(offered.Contains);
        if (protocol is null || !WebSocketUpgrade.IsAskedFor(call.Request))
        {
            throw Refusals.BadRequest("Upgrade request required");
        }

        return new()
        {
            Status = 101,
            ContentType = protocol,
            Upgraded = async (socket, token) =>
            {
                using var remote = new RemoteCommand(socket);
                await remote.RunAsync(command(remote), token).ConfigureAwait(false);
            },
        };
    }

    private static PodCommand Command(ApiCall call, string container, RemoteCommand remote) => new()
    {
        Namespace = call.Namespace,
        Pod = call.Name,
        Container = container,
        Arguments = call.Request.Query.All("command"),
        Input = call.Request.Query.Flag("stdin") ? remote.Input : Stream.Null,
        Output = remote.Output,
        Error = remote.Error,
    };

    /// <summary>Shows what the container has written so far.</summary>
    private static async Task<int> AttachAsync(ApiCall call, IPodLogSource logs, string container, RemoteCommand remote, CancellationToken cancellationToken)
    {
        foreach (var line in logs.Read(call.Namespace, call.Name, container, previous: false) ?? [])
        {
            await remote.Output.WriteAsync(Encoding.UTF8.GetBytes(line.Text + "\n"), cancellationToken).ConfigureAwait(false);
        }

        return 0;
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
}
