using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>Findings as a JSON array.</summary>
internal sealed class JsonFindingWriter : IFindingWriter
{
    public void Write(IReadOnlyList<Finding> findings, TextWriter writer) =>
        writer.WriteLine(new JsonArray([.. findings.Select(Json)]).ToJsonString(FindingWriters.Indented));

    private static JsonNode Json(Finding finding)
    {
        var json = new JsonObject
        {
            ["code"] = finding.Code,
            ["severity"] = FindingWriters.Text(finding.Severity),
            ["path"] = finding.Path,
            ["message"] = finding.Message,
            ["fix"] = finding.Fix,
            ["source"] = finding.Source,
            ["object"] = finding.Object,
            ["file"] = finding.File,
        };
        if (finding.Line is { } line)
        {
            json["line"] = line;
        }

        if (finding.SuppressedBy is { } by)
        {
            json["suppressedBy"] = by;
        }

        return json;
    }
}
