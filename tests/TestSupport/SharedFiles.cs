using System.Runtime.CompilerServices;

namespace TestSupport;

/// <summary>Finds the recorded truth that lies beside the checkout, in <c>../shared</c>.</summary>
public static class SharedFiles
{
    /// <summary>The root of this checkout.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder <c>../shared</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    /// <summary>A path below <c>../shared</c>.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The folders of the golden cases, in order.</summary>
    public static IEnumerable<string> GoldenCases() =>
        Directory.GetDirectories(PathOf("golden")).Where(folder => char.IsDigit(Path.GetFileName(folder)[0])).Order(StringComparer.Ordinal);

    private static string FindRepository([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vitess.Operator.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Vitess.Operator.Sdk.sln was not found above the test sources.");
    }
}
