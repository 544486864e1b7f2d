namespace Vitess.Operator.Sdk.Models.Schema;

/// <summary>Tables that are part of this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The lines of a table.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
