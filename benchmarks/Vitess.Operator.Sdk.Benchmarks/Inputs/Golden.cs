using System.Runtime.CompilerServices;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Benchmarks.Inputs;

/// <summary>Recorded inputs, in <c>../shared</c> beside the checkout.</summary>
internal static class Golden
{
    /// <summary>The cluster of a recorded case.</summary>
    /// <param name="name">Name of the folder.</param>
    public static V2VitessCluster Cluster(string name) =>
        VitessDocuments.Read(File.ReadAllText(Path.Combine(Folder(), name, "input.yaml"))).Select(document => document.Object).OfType<V2VitessCluster>().Single();

    /// <summary>The names of the recorded cases.</summary>
    public static IEnumerable<string> Names() => Directory.GetDirectories(Folder()).Where(folder => File.Exists(Path.Combine(folder, "input.yaml")))
        .Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "..", "shared", "golden"));
}
