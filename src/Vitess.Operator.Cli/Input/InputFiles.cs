namespace Vitess.Operator.Cli.Input;

/// <summary>
/// Reads what <c>-f</c> names: files, directories (their <c>.yaml</c>, <c>.yml</c> and <c>.json</c> files by name, not those of
/// sub-directories, as kubectl does), or <c>-</c> for standard input.
/// </summary>
internal sealed class InputFiles(CliConsole console)
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>Reads all inputs in the order given; a directory stands for its files in order of their names.</summary>
    /// <exception cref="CliException">An input is missing or cannot be read.</exception>
    public IReadOnlyList<InputDocument> Read(IEnumerable<string> names) =>
        [.. names.SelectMany(Expand).Select(name => new InputDocument(name == "-" ? "stdin" : name, ReadBytes(name)))];

    private static IEnumerable<string> Expand(string name)
    {
        if (name == "-" || !Directory.Exists(name))
        {
            return [name];
        }

        string[] files = [.. Directory.GetFiles(name).Where(IsManifest).Order(StringComparer.Ordinal)];
        return files.Length > 0
            ? files
            : throw new CliException(ExitCode.Usage, $"{name}: the directory holds no .yaml, .yml or .json file");
    }

    private static bool IsManifest(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private byte[] ReadBytes(string name)
    {
        try
        {
            if (name != "-")
            {
                return File.ReadAllBytes(name);
            }

            using var input = console.OpenInput();
            using var copy = new MemoryStream();
            input.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(ExitCode.Usage, $"{name}: no such file or directory");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new CliException(ExitCode.Usage, $"{name}: cannot be read: {failure.Message}");
        }
    }
}
