using System.Globalization;
using TestSupport;

namespace Vitess.Operator.Cli.Tests;

/// <summary>Manifests of clusters whose names are known.</summary>
internal static class Clusters
{
    /// <summary>The cluster of the quick start, by path.</summary>
    public static string QuickstartFile { get; } = Path.Combine(SharedFiles.Repository, "samples", "Quickstart", "101_initial_cluster.yaml");

    /// <summary>A small cluster, as YAML.</summary>
    public static string Small { get; } = File.ReadAllText(QuickstartFile);

    /// <summary>Two cells with two replicas and one rdonly tablet each, two gateways and two vtctlds per cell.</summary>
    public static string TwoCells { get; } = string.Create(CultureInfo.InvariantCulture, $"""
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata:
          name: adv-vitess-cluster
        spec:
          images:
            vtctld: vitess/lite:v24.0.0
            vtgate: vitess/lite:v24.0.0
            vttablet: vitess/lite:v24.0.0
            vtorc: vitess/lite:v24.0.0
            mysqld:
              mysql80Compatible: vitess/lite:v24.0.0
          cells:
            - name: az1
              gateway:
                replicas: 2
            - name: az2
              gateway:
                replicas: 2
          vitessDashboard:
            cells: [az1, az2]
            replicas: 2
          keyspaces:
            - name: ADV
              durabilityPolicy: semi_sync
              partitionings:
                - equal:
                    parts: 1
                    shardTemplate:
                      databaseInitScriptSecret:
                        name: adv-config
                        key: init_db.sql
                      tabletPools:
        {Pool("az1", "replica", 2)}{Pool("az1", "rdonly", 1)}{Pool("az2", "replica", 2)}{Pool("az2", "rdonly", 1)}
        """);

    private static string Pool(string cell, string type, int replicas) => string.Create(CultureInfo.InvariantCulture, $$$"""
                        - cell: {{{cell}}}
                          type: {{{type}}}
                          replicas: {{{replicas}}}
                          vttablet:
                            resources: {requests: {cpu: 100m, memory: 256Mi}}
                          mysqld:
                            resources: {requests: {cpu: 100m, memory: 512Mi}}
                          dataVolumeClaimTemplate:
                            accessModes: [ReadWriteOnce]
                            resources:
                              requests:
                                storage: 10Gi

        """);
}
