namespace Vitess.Operator.Sdk.Validation;

/// <summary>Which rules an API server can check by itself, and why it cannot check the others.</summary>
/// <remarks>The rules in CEL are in the project Manifests; a test there compares them with this table.</remarks>
internal static class ServerChecks
{
    private const string OtherObjects = "needs other objects: CEL sees one object at a time";
    private const string Nodes = "needs the nodes, quotas and limit ranges of the place, and a scheduler";
    private const string Hash = "needs hashes, which CEL cannot work out";

    private static readonly HashSet<string> InDefinition = new(StringComparer.Ordinal)
    {
        "V0301", "V0303", "V0305", "V0306", "V0501", "V0502", "V0503", "V0504", "V0515", "V0516", "V0517", "V0701", "V0804", "V0917", "V1002", "V1003", "V1004", "V1101",
        "V1102",
    };

    private static readonly HashSet<string> ForOriginal = new(StringComparer.Ordinal) { "V0616", "V0808", "V0809", "V0810", "V0909", "V0914", "V1002", "V1007" };

    private static readonly Dictionary<string, string> Limits = new(StringComparer.Ordinal)
    {
        ["V0507"] = "up to 128 ranges that are not in order",
        ["V0510"] = "up to 128 ranges that are not in order",
        ["V0511"] = "up to 128 ranges that are not in order",
        ["V1202"] = "partitionings that stay of their kind, up to 64 custom shards",
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["V0612"] = OtherObjects,
        ["V0710"] = "the API server drops the field, which no schema has any more, before it asks CEL",
        ["V1008"] = OtherObjects,
        ["V1407"] = OtherObjects,
        ["V1501"] = "the sum of a memory budget needs the options within configOverrides, with units and aliases",
        ["V2000"] = "the API server checks names of objects by itself",
        ["V2004"] = OtherObjects,
        ["V2010"] = Hash,
        ["V2011"] = OtherObjects,
        ["V2012"] = Hash,
        ["V2022"] = "the list of removed flags grows with each release; the finding is an error only if an image tells its release",
        ["V2023"] = "the schema refuses it: tabletPools is a list with keys",
        ["V2026"] = "cron expressions have names, ranges and steps, which CEL cannot take apart within its budget",
        ["V2110"] = Nodes,
        ["V2116"] = Nodes,
        ["V2117"] = Nodes,
    };

    /// <summary>Why an API server cannot check a rule, or should not; null if it can.</summary>
    public static string? WhyNot(RuleInfo rule) =>
        Reasons.GetValueOrDefault(rule.Code) ?? (rule.Severity == FindingSeverity.Error ? null : "advice: an API server refuses only what cannot work");

    /// <summary>What the policy and the definition do about a rule, in a few words.</summary>
    public static string Text(RuleInfo rule)
    {
        if (WhyNot(rule) is { } reason)
        {
            return $"no: {reason}";
        }

        var where = InDefinition.Contains(rule.Code) ? "policy, definition" : "policy";
        string[] notes = [.. ForOriginal.Contains(rule.Code) ? ["target original"] : Array.Empty<string>(), .. Limits.TryGetValue(rule.Code, out var limit) ? [limit] : Array.Empty<string>()];
        return notes.Length == 0 ? where : $"{where} ({string.Join("; ", notes)})";
    }
}
