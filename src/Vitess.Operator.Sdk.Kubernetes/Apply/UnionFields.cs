using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Fields of built-in kinds of which only one may be set: setting one takes the others away.</summary>
internal static class UnionFields
{
    private static readonly string[] Handlers = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];
    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];
    private static readonly string[] Values = ["value", "valueFrom"];

    /// <summary>The fields of the present object that cannot stay beside the wanted ones.</summary>
    public static IEnumerable<string> Superseded(FieldPath path, JsonObject wanted, JsonObject present)
    {
        if (path.Property is "strategy" or "updateStrategy")
        {
            return wanted.GetText("type") is not (null or "RollingUpdate") && present["rollingUpdate"] is not null ? ["rollingUpdate"] : [];
        }

        var members = MembersOf(path, wanted, present);
        return members.Any(name => wanted[name] is not null) ? members.Where(name => wanted[name] is null && present[name] is not null) : [];
    }

    private static string[] MembersOf(FieldPath path, JsonObject wanted, JsonObject present) => path.Property switch
    {
        "volumes" when path.IsItem => [.. wanted.Concat(present).Select(field => field.Key).Where(name => name != "name").Distinct()],
        "env" when path.IsItem => Values,
        "valueFrom" => Sources,
        "livenessProbe" or "readinessProbe" or "startupProbe" or "postStart" or "preStop" => Handlers,
        _ => [],
    };
}
