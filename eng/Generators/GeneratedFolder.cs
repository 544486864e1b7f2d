using System.Text;

namespace Generators;

/// <summary>Makes a folder hold exactly the given files of one extension.</summary>
internal static class GeneratedFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files whose text changed and deletes those that are no longer generated.</summary>
    public static string Write(string folder, string pattern, IReadOnlyDictionary<string, string> files)
    {
        Directory.CreateDirectory(folder);
        var stale = Directory.GetFiles(folder, pattern).Where(path => !files.ContainsKey(Path.GetFileName(path))).ToList();
        stale.ForEach(File.Delete);
        var changed = files.Where(file => Differs(Path.Combine(folder, file.Key), file.Value)).ToList();
        changed.ForEach(file => File.WriteAllText(Path.Combine(folder, file.Key), file.Value, Utf8));
        return $"{files.Count} files in {folder}: {changed.Count} written, {stale.Count} deleted";
    }

    private static bool Differs(string path, string text) => !File.Exists(path) || File.ReadAllText(path) != text;
}
