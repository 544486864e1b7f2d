using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Generators.PublicApi;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.ApiServerDocument;

/// <summary>Writes docs/reference/api-server.md: what of the API server is observed (the recordings), documented or assumed (attributes in its code).</summary>
internal static class ApiServerDocumentGenerator
{
    private const string AttributeName = "BehaviourAttribute";

    /// <summary>The text of the document.</summary>
    /// <param name="testing">The file of the assembly of the test kit.</param>
    /// <param name="shared">The folder that holds the recordings.</param>
    public static string Generate(string testing, string shared)
    {
        var text = new StringBuilder("""
            # The API server: what is observed, documented, assumed

            This file is generated (`api-server-document` of eng/Generators) from the recordings and from attributes in the code.

            **Observed**: recorded from kube-apiserver 1.35.4 and replayed by tests: exchanges over HTTP and in memory (`ConformanceTests`), kubectl's output against
            `vitess-operator serve` (`KubectlTests`). **Documented**: follows the documentation of Kubernetes or of a format, without a recording.
            **Assumed**: our choice.

            | behaviour | basis | where |
            | --- | --- | --- |

            """);
        foreach (var row in Observed(Path.Combine(shared, "conformance")).Concat(InCode(testing)))
        {
            text.Append(row).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Writes the document.</summary>
    public static string Write(string assembly, string shared, string target)
    {
        File.WriteAllText(target, Generate(assembly, shared));
        return $"wrote {target}";
    }

    private static IEnumerable<string> Observed(string folder)
    {
        foreach (var path in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var recording = JsonNode.Parse(File.ReadAllText(path)) as JsonObject;
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (recording?["exchanges"] is JsonArray exchanges)
            {
                yield return Row($"{recording["topic"]}: {recording["description"]}", $"observed, {Count(exchanges)} exchanges", file);
            }
            else if (recording?["steps"] is JsonArray steps)
            {
                yield return Row($"kubectl: {recording["description"]}", $"observed, {Count(steps)} commands", file);
            }
        }
    }

    private static IEnumerable<string> InCode(string testing)
    {
        var reference = MetadataReference.CreateFromFile(testing);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All);
        var others = PublicApiGenerator.RuntimeAssemblies().Where(path => Path.GetFileName(path) != Path.GetFileName(testing)).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("document", references: [reference, .. others], options: options);
        return TypesIn(((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!).GlobalNamespace)
            .SelectMany(type => type.GetAttributes()
                .Where(data => data.AttributeClass?.Name == AttributeName)
                .Select(data => (Basis: Basis(data.ConstructorArguments[0]), Text: (string)data.ConstructorArguments[1].Value!, type.Name)))
            .OrderByDescending(row => row.Basis, StringComparer.Ordinal)
            .ThenBy(row => row.Name, StringComparer.Ordinal)
            .ThenBy(row => row.Text, StringComparer.Ordinal)
            .Select(row => Row(row.Text, row.Basis, row.Name));
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static string Basis(TypedConstant basis)
    {
        var name = basis.Type!.GetMembers().OfType<IFieldSymbol>().First(field => Equals(field.ConstantValue, basis.Value)).Name;
#pragma warning disable CA1308 // words of a text
        return name.ToLowerInvariant();
#pragma warning restore CA1308
    }

    private static string Count(JsonArray items) => items.Count.ToString(CultureInfo.InvariantCulture);

    private static string Row(string behaviour, string basis, string where) => $"| {behaviour.Replace("|", "\\|", StringComparison.Ordinal)} | {basis} | `{where}` |";
}
