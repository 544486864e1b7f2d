using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Generators.PublicApi;

/// <summary>Writes the public API of compiled assemblies as text, one file per assembly, so that each change of it is seen in review.</summary>
internal static class PublicApiGenerator
{
    private const string Pattern = "Vitess.Operator.*.dll";

    public static string WriteFolder(string assemblies, string folder) => GeneratedFolder.Write(folder, "*.txt", Generate(assemblies));

    /// <summary>File name to text, for every library of the product in a folder.</summary>
    public static SortedDictionary<string, string> Generate(string folder)
    {
        var paths = Directory.GetFiles(folder, Pattern).Where(path => !IsTest(path)).Order(StringComparer.Ordinal).ToList();
        var references = Directory.GetFiles(folder, "*.dll").Where(IsManaged).Concat(RuntimeAssemblies())
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => path, path => MetadataReference.CreateFromFile(path), StringComparer.Ordinal);
        var compilation = CSharpCompilation.Create("api", references: references.Values);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[path])!;
            files.Add($"{assembly.Name}.txt", PublicApiText.Of(assembly));
        }

        return files;
    }

    private static bool IsTest(string path) =>
        Path.GetFileNameWithoutExtension(path).EndsWith(".Tests", StringComparison.Ordinal);

    /// <summary>The files of the assemblies that this process may load.</summary>
    internal static string[] RuntimeAssemblies() => ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator);

    private static bool IsManaged(string path)
    {
        using var file = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(path));
        return file.HasMetadata;
    }
}
