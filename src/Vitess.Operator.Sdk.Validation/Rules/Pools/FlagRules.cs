using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on flags that users set.</summary>
internal static class FlagRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0623", Warning, "A flag for all Vitess programs may be unknown to one of them", "extraVitessFlags: {buffer_size: '100'}"), SharedFlags),
        RuleOf.Flags(new("V0624", Warning, "A flag is given twice, or with dashes in front", "extraFlags: {grpc_port: '1', grpc-port: '2'}"), Spelling),
        RuleOf.Flags(
            new("V2022", Warning, "A flag was removed in the release of the image", "vttablet: {extraFlags: {enable_semi_sync: 'true'}}") { Source = "reference/validation-facts.md, section 16.3" },
            Removed),
    ];

    private static void SharedFlags(ClusterScope cluster, RuleFindings found)
    {
        foreach (var flag in (cluster.Spec.ExtraVitessFlags?.Keys ?? []).Where(flag => !KnownFlags.IsShared(flag)).Order(StringComparer.Ordinal))
        {
            found.Add(
                $"spec.extraVitessFlags['{flag}']",
                $"vtgate, vtctld, vtorc and vttablet all get {flag}; one that does not know it exits at start, again and again.",
                "Set it in the extraFlags of the programs that know it.");
        }
    }

    private static void Spelling(FlagsScope flags, RuleFindings found)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var flag in flags.Flags.Keys.Order(StringComparer.Ordinal))
        {
            if (flag.StartsWith('-'))
            {
                found.Add($"{flags.Path}['{flag}']", "Dashes in front of a flag are added by the operator; with them it counts as another flag than without.", "Leave the dashes out.");
            }

            var plain = KnownFlags.Plain(flag);
            if (!seen.TryAdd(plain, flag))
            {
                found.Add($"{flags.Path}['{flag}']", $"{flag} and {seen[plain]} are one flag: both are passed, and the last one wins.", "Keep one of them.");
            }
        }
    }

    private static void Removed(FlagsScope flags, RuleFindings found)
    {
        var release = VitessRelease.OfImage(flags.Image)?.Major;
        foreach (var flag in flags.Flags.Keys.Where(_ => release is not null && flags.Programs.Count == 1).Order(StringComparer.Ordinal))
        {
            if (KnownFlags.RemovedIn(flags.Programs[0], flag) is { } removal && release >= removal.Major)
            {
                found.Add(
                    $"{flags.Path}['{flag}']",
                    $"{flags.Programs[0]} does not know {flag} any more since Vitess {removal.Major}: it exits at start.",
                    removal.Instead ?? "Leave the flag out.",
                    Error);
            }
        }
    }
}
