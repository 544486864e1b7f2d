using TestSupport;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The manifests that were published and the inputs that were recorded.</summary>
internal static class KnownClusters
{
    /// <summary>Paths below the shared files, in order.</summary>
    public static IEnumerable<string> Files()
    {
        var root = SharedFiles.Root;
        return new[] { "golden", "reference/manifests", "reference/manifests-v2.7" }
            .SelectMany(folder => Directory.EnumerateFiles(SharedFiles.PathOf(folder), "*.yaml", SearchOption.AllDirectories))
            .Where(file => File.ReadAllText(file).Contains("kind: VitessCluster\n", StringComparison.Ordinal) && !file.Contains("operator", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(root, file))
            .Order(StringComparer.Ordinal);
    }
}
