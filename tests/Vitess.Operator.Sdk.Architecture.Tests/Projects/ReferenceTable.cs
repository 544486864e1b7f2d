namespace Vitess.Operator.Sdk.Architecture.Tests.Projects;

/// <summary>Who may reference whom: the table of the design, section 2.</summary>
internal static class ReferenceTable
{
    private const string Prefix = "Vitess.Operator.";

    /// <summary>The row of each project. What a referenced project may reference, its users may too.</summary>
    private static readonly Dictionary<string, string[]> Rows = new(StringComparer.Ordinal)
    {
        ["KubernetesClient"] = [],
        ["DotnetEtcd"] = [],
        ["Sdk.Models"] = ["KubernetesClient"],
        ["Sdk.DesiredState"] = ["Sdk.Models"],
        ["Sdk.Validation"] = ["Sdk.DesiredState"],
        ["Sdk.Manifests"] = ["Sdk.Validation"],
        ["Sdk.Planning"] = ["Sdk.DesiredState", "Sdk.Validation"],
        ["Sdk.Kubernetes"] = ["KubernetesClient"],
        ["Sdk.Topology"] = ["Sdk.Models", "DotnetEtcd"],
        ["Sdk.Reconciliation"] = ["Sdk.DesiredState", "Sdk.Planning", "Sdk.Kubernetes", "Sdk.Topology"],
        ["Sdk.Diagnostics"] = ["Sdk.DesiredState", "Sdk.Validation"],
        ["Sdk.Testing"] = ["Sdk.Kubernetes", "Sdk.Topology"],
        ["Sdk"] = ["Sdk.Manifests", "Sdk.Planning", "Sdk.Reconciliation", "Sdk.Diagnostics"],
        ["Cli"] = ["Sdk", "Sdk.Testing"],
    };

    /// <summary>Packages that belong to one part, by the projects that may name them.</summary>
    public static IReadOnlyDictionary<string, string[]> PackageOwners { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["FluentValidation"] = ["Vitess.Operator.Sdk.Validation"],
        ["Google.Protobuf"] = ["DotnetEtcd", "Vitess.Operator.Sdk.Topology"],
        ["Microsoft.AspNetCore.App"] = ["Vitess.Operator.Sdk.Testing"],
        ["Spectre.Console"] = ["Vitess.Operator.Cli"],
        ["System.CommandLine"] = ["Vitess.Operator.Cli"],
        ["YamlDotNet"] = ["KubernetesClient", "Vitess.Operator.Sdk.Models", "Vitess.Operator.Sdk.Testing"],
    };

    public static bool Knows(string project) => Rows.ContainsKey(Short(project));

    /// <summary>All projects that a project may use, directly or through others.</summary>
    public static HashSet<string> AllowedFor(string project)
    {
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Rows[Short(project)]);
        while (open.TryDequeue(out var next))
        {
            if (allowed.Add(Full(next)))
            {
                Array.ForEach(Rows[next], open.Enqueue);
            }
        }

        return allowed;
    }

    private static string Short(string project) => project.StartsWith(Prefix, StringComparison.Ordinal) ? project[Prefix.Length..] : project;

    private static string Full(string row) => row is "KubernetesClient" or "DotnetEtcd" ? row : Prefix + row;
}
