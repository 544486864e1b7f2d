using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtAdmin;

/// <summary>A Secret with one file of vtadmin's configuration.</summary>
/// <remarks>
/// It has neither labels nor an owner, as in clusters that exist.
/// Source: reference/workloads-control-plane.md, section 14.2.
/// </remarks>
internal static class VtadminSecret
{
    public static V1Secret Build(string name, string? @namespace, string file, string content) => new()
    {
        ApiVersion = "v1",
        Kind = "Secret",
        Metadata = new() { Name = name, NamespaceProperty = @namespace },
        StringData = new Dictionary<string, string>(StringComparer.Ordinal) { [file] = content },
        Type = "Opaque",
    };
}
