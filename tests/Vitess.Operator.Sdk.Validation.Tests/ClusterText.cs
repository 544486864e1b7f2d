using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>A cluster of one keyspace, written for a test: only what matters differs from one that is sound.</summary>
internal sealed record ClusterText(params PoolText[] Pools)
{
    public const string Template = "spec.keyspaces[0].partitionings[0].equal.shardTemplate";

    public string Mysqld { get; init; } = "{mysql80Compatible: \"mysql:8.0.40\"}";

    public string? Policy { get; init; }

    public string? Replication { get; init; }

    public string Cells { get; init; } = "[{name: zone1}]";

    public string? KeyspaceImages { get; init; }

    public int Parts { get; init; } = 1;

    public string Yaml => $$"""
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata: {name: example}
        spec:
          images: {mysqld: {{Mysqld}}}
          cells: {{Cells}}
          keyspaces:
          - name: commerce
            turndownPolicy: Immediate
        {{(Policy is null ? "" : $"    durabilityPolicy: {Policy}")}}
        {{(KeyspaceImages is null ? "" : $"    images: {KeyspaceImages}")}}
            partitionings:
            - equal:
                parts: {{Parts}}
                shardTemplate:
                  databaseInitScriptSecret: {name: config, key: init_db.sql}
        {{(Replication is null ? "" : $"          replication: {Replication}")}}
                  tabletPools: [{{string.Join(", ", (IEnumerable<PoolText>)Pools)}}]
        """;

    public IReadOnlyList<VitessDocument> Documents() => VitessDocuments.Read(Yaml, DocumentOptions.Lenient);

    /// <summary>What rules with one of the prefixes find.</summary>
    public IReadOnlyList<Finding> Findings(ValidationContext? context, params string[] codes) =>
        [.. ClusterValidation.Check(Documents(), context).Findings.Where(finding => codes.Any(code => finding.Code.StartsWith(code, StringComparison.Ordinal)))];
}
