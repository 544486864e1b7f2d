using System.Text.Json;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Topology.Doctor;

namespace Vitess.Operator.Cli.Topology;

/// <summary>Prints findings.</summary>
internal static class FindingOutput
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(IReadOnlyList<TopologyFinding> findings, string format, TextWriter writer)
    {
        if (format == "json")
        {
            writer.WriteLine(new JsonArray([.. findings.Select(Json)]).ToJsonString(Indented));
            return;
        }

        foreach (var finding in findings)
        {
            writer.WriteLine($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {finding.Subject}");
            writer.WriteLine($"  cause: {finding.Cause}");
            writer.WriteLine($"  fix:   {finding.Fix}");
        }

        writer.WriteLine(findings.Count == 0 ? "Nothing is wrong." : $"{findings.Count} findings.");
    }

    private static JsonNode Json(TopologyFinding finding) => new JsonObject
    {
        ["code"] = finding.Code,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["subject"] = finding.Subject,
        ["cause"] = finding.Cause,
        ["fix"] = finding.Fix,
    };
}
