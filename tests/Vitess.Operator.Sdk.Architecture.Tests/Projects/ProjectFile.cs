using System.Xml.Linq;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Projects;

/// <summary>What a project file of src says about other projects and packages.</summary>
internal sealed record ProjectFile(string Name, string Folder, string AssemblyName, string[] ProjectReferences, string[] Packages)
{
    private static readonly (string Flag, string Project)[] Clients = [("UsesKubernetesClient", "KubernetesClient"), ("UsesDotnetEtcd", "DotnetEtcd")];

    /// <summary>All projects below src, by name.</summary>
    public static SortedDictionary<string, ProjectFile> All { get; } = new(
        Directory.GetFiles(Path.Combine(SharedFiles.Repository, "src"), "*.csproj", SearchOption.AllDirectories).Select(Read).ToDictionary(project => project.Name),
        StringComparer.Ordinal);

    /// <summary>The compiled assembly, which lies beside this test.</summary>
    public string AssemblyPath => Path.Combine(AppContext.BaseDirectory, AssemblyName + ".dll");

    /// <summary>True for the stand-ins of other packages.</summary>
    public bool IsStandIn => Folder.Contains(Path.Combine("src", "Polyfills"), StringComparison.Ordinal);

    private static ProjectFile Read(string path)
    {
        var xml = XDocument.Load(path);
        var clients = Clients.Where(client => xml.Descendants(client.Flag).Any(flag => flag.Value == "true")).Select(client => client.Project);
        var name = Path.GetFileNameWithoutExtension(path);
        return new ProjectFile(
            name,
            Path.GetDirectoryName(path)!,
            xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
            [.. Includes(xml, "ProjectReference").Select(include => Path.GetFileNameWithoutExtension(include)).Concat(clients).Order(StringComparer.Ordinal)],
            [.. Includes(xml, "PackageReference").Concat(Includes(xml, "FrameworkReference")).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) =>
        xml.Descendants(item).Select(element => element.Attribute("Include")!.Value.Replace('\\', '/'));
}
