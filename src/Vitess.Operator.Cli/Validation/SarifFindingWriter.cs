using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Cli.Validation;

/// <summary>Findings as SARIF 2.1.0, which editors and code hosts show beside the lines.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format, version 2.1.0.</remarks>
internal sealed class SarifFindingWriter : IFindingWriter
{
    // Files are named as they were given, so a relative name counts from where the command ran: the reader knows where that is, or asks.
    private const string Base = "WORKINGDIR";

    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    public void Write(IReadOnlyList<Finding> findings, TextWriter writer)
    {
        List<string> codes = [.. findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];
        var run = new JsonObject
        {
            ["tool"] = new JsonObject { ["driver"] = Driver(codes, findings) },
            ["originalUriBaseIds"] = new JsonObject { [Base] = new JsonObject { ["description"] = new JsonObject { ["text"] = "The folder that the command ran in." } } },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. findings.Select(JsonNode (finding) => Result(finding, codes.IndexOf(finding.Code)))]),
        };
        var log = new JsonObject { ["$schema"] = Schema, ["version"] = "2.1.0", ["runs"] = new JsonArray(run) };
        writer.WriteLine(log.ToJsonString(FindingWriters.Indented));
    }

    private static JsonObject Driver(IEnumerable<string> codes, IReadOnlyList<Finding> findings) => new()
    {
        ["name"] = "vitess-operator",
        ["version"] = typeof(ClusterValidation).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
        ["rules"] = new JsonArray([.. codes.Select(JsonNode (code) => Rule(code, findings.First(finding => finding.Code == code)))]),
    };

    private static JsonObject Rule(string code, Finding first)
    {
        var rule = RuleCatalogue.Find(code);
        return new JsonObject
        {
            ["id"] = code,
            ["shortDescription"] = new JsonObject { ["text"] = rule?.Title ?? "The document does not fit the schema of its kind" },
            ["help"] = new JsonObject { ["text"] = $"Source: {first.Source}" },
            ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule?.Severity ?? FindingSeverity.Error) },
        };
    }

    private static JsonObject Result(Finding finding, int rule)
    {
        var result = new JsonObject
        {
            ["ruleId"] = finding.Code,
            ["ruleIndex"] = rule,
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Fix is null ? finding.Message : $"{finding.Message} {finding.Fix}" },
            ["locations"] = new JsonArray(Location(finding)),
        };
        if (finding.SuppressedBy is { } by)
        {
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = by == "annotation" ? "inSource" : "external" });
        }

        return result;
    }

    private static JsonObject Location(Finding finding)
    {
        var location = new JsonObject
        {
            ["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{finding.Object}:{finding.Path}", ["kind"] = "member" }),
        };
        if (finding.File is { } file)
        {
            location["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = Artifact(file),
                ["region"] = new JsonObject { ["startLine"] = Math.Max(1, finding.Line ?? 1) },
            };
        }

        return location;
    }

    // What came by the standard input has no place; its name is a word.
    private static JsonObject Artifact(string file)
    {
        var path = file.Replace('\\', '/');
        return Path.IsPathFullyQualified(file)
            ? new() { ["uri"] = new Uri(Path.GetFullPath(file)).AbsoluteUri }
            : new() { ["uri"] = string.Join('/', path.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = Base };
    }

    private static string Level(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };
}
