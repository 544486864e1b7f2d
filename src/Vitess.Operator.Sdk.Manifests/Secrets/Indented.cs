using System.Text.Json;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>How the JSON files of Secrets are written: for people to read.</summary>
internal static class Indented
{
    public static JsonSerializerOptions Options { get; } = new() { WriteIndented = true, NewLine = "\n" };
}
