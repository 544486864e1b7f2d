using System.Text.Encodings.Web;
using System.Text.Json;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>The formats that findings are printed in.</summary>
internal static class FindingWriters
{
    /// <summary>Indented JSON as people and tools read it.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The writer of a format.</summary>
    public static IFindingWriter Of(string format) => format switch
    {
        "json" => new JsonFindingWriter(),
        "sarif" => new SarifFindingWriter(),
        _ => new TableFindingWriter(),
    };

    /// <summary>A severity as it is printed.</summary>
    public static string Text(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };
}
