using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Secrets;

/// <summary>Rules on where the spec takes things from Secrets.</summary>
internal static class SecretRules
{
    private const string InitScript = ".databaseInitScriptSecret";
    private const string Tls = ".secureTransport.tls.";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.SecretUses(new("V0611", Error, "The init script has a key, but no Secret", "databaseInitScriptSecret: {key: init_db.sql}"), (use, found) => NoOrigin(use, found, ofScript: true)),
        RuleOf.Cluster(new("V0612", Error, "The Secret of the init script does not exist, or lacks the key", "databaseInitScriptSecret: {name: missing, key: init_db.sql}"), (cluster, found) => Missing(cluster, found, IsScript)),
        RuleOf.Cluster(new("V1008", Error, "A Secret that vtgate mounts does not exist", "tls: {certSecret: {name: missing, key: tls.crt}}"), (cluster, found) => { Missing(cluster, found, IsTls); MissingVolumes(cluster, found); }),
        RuleOf.SecretUses(new("V2001", Error, "A Secret is given without a name", "authentication: {static: {secret: {key: users.json}}}") { Source = "reference/crds.md, section 5.12" }, (use, found) => NoOrigin(use, found, ofScript: false)),
        RuleOf.SecretUses(new("V2002", Error, "A Secret is given without a key", "authentication: {static: {secret: {name: config}}}") { Source = "reference/crds.md, section 5.12" }, NoKey),
        RuleOf.SecretUses(new("V2003", Error, "A Secret shall come from a volume that is not there", "databaseInitScriptSecret: {volumeName: scripts, key: a}") { Source = "reference/crds.md, section 5.12" }, UnknownVolume),
        RuleOf.Cluster(
            new("V2004", Error, "A Secret that Pods mount does not exist, or lacks the key", "authentication: {static: {secret: {name: missing, key: users.json}}}") { Source = "reference/validation-facts.md, V-0612" },
            (cluster, found) => Missing(cluster, found, use => !IsScript(use) && !IsTls(use))),
    ];

    private static bool IsScript(SecretUse use) => use.Path.EndsWith(InitScript, StringComparison.Ordinal);

    private static bool IsTls(SecretUse use) => use.Path.Contains(Tls, StringComparison.Ordinal);

    private static void NoOrigin(SecretUse use, RuleFindings found, bool ofScript)
    {
        if (use.HasKey && !use.HasOrigin && IsScript(use) == ofScript)
        {
            found.Add(use.Path, $"{Sentence(use.Purpose)} has a key, but neither name nor volumeName: {(ofScript ? "Pods mount a volume that does not exist and are refused" : "it is ignored without a word")}.", "Add the name of the Secret.");
        }
    }

    private static void NoKey(SecretUse use, RuleFindings found)
    {
        if (!use.HasKey)
        {
            found.Add(use.Path + ".key", $"{Sentence(use.Purpose)} has no key: it is ignored without a word.", "Name the key within the Secret.");
        }
    }

    private static void UnknownVolume(SecretUse use, RuleFindings found)
    {
        if (use.Source is { VolumeName: { Length: > 0 } volume } && string.IsNullOrEmpty(use.Source.Name) && use.Volumes?.All(known => known?.Name != volume) != false)
        {
            found.Add(use.Path + ".volumeName", $"There is no volume '{volume}' among the extraVolumes of these Pods: they are refused.", "Add the volume to extraVolumes, or give the name of the Secret instead.");
        }
    }

    private static void Missing(ClusterScope cluster, RuleFindings found, Func<SecretUse, bool> which)
    {
        foreach (var use in cluster.SecretUses.Where(use => which(use) && use.HasKey && !string.IsNullOrEmpty(use.Source.Name)))
        {
            var secret = cluster.Secrets.Find(cluster.Cluster.Metadata, use.Source.Name);
            if (secret is null && cluster.Secrets.IsComplete)
            {
                found.Add(use.Path + ".name", $"There is no Secret '{use.Source.Name}' with {use.Purpose}: {Result(use)}.", "Create the Secret, or name one that exists.");
            }
            else if (secret is not null && !SecretStore.HasKey(secret, use.Source.Key))
            {
                var keys = (secret.StringData?.Keys ?? []).Concat(secret.Data?.Keys ?? []).Distinct();
                found.Add(use.Path + ".key", $"Secret '{use.Source.Name}' has no key '{use.Source.Key}' with {use.Purpose}: {Result(use)}.", NearName.Hint(use.Source.Key, keys) ?? "Add the key to the Secret.");
            }
        }
    }

    private static string Result(SecretUse use) => IsTls(use) ? "vtgate is not deployed" : "Pods stay in ContainerCreating (event FailedMount)";

    private static void MissingVolumes(ClusterScope cluster, RuleFindings found)
    {
        foreach (var cell in cluster.Secrets.IsComplete ? cluster.Cells : [])
        {
            foreach (var (i, volume) in (cell.Cell.Gateway?.ExtraVolumes ?? []).Index())
            {
                if (volume?.Secret?.SecretName is { Length: > 0 } name && cluster.Secrets.Find(cluster.Cluster.Metadata, name) is null)
                {
                    found.Add($"{cell.Path}.gateway.extraVolumes[{i}].secret.secretName", $"There is no Secret '{name}': vtgate is not deployed{(volume.Secret.Optional == true ? ", although it is optional" : "")}.", "Create the Secret, or name one that exists.");
                }
            }
        }
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
