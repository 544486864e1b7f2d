namespace Generators.KubernetesModels;

/// <summary>
/// Makes the model records of the KubernetesClient stand-in from the Kubernetes OpenAPI definitions, by the rules in
/// <c>reference/kubernetesclient-api.md</c> section 4.
/// </summary>
internal static class KubernetesModelsGenerator
{
    public static string WriteFolder(string definitionsPath, string folder) =>
        GeneratedFolder.Write(folder, "*.cs", Generate(File.ReadAllText(definitionsPath)));

    /// <summary>The generated files: name to text, in order of name.</summary>
    public static SortedDictionary<string, string> Generate(string definitionsJson)
    {
        var definitions = DefinitionSet.Parse(definitionsJson);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var model in ModelBuilder.Build(definitions))
        {
            files.Add($"{model.ClassName}.cs", ModelWriter.Write(model));
        }

        return files;
    }
}
