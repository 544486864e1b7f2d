using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Builds a VitessCluster in code. Methods named <c>Add</c> make a part, those named <c>With</c> set one; all give back the builder.
/// <see cref="Build"/> checks the whole; what it makes does not change when the builder does.
/// </summary>
/// <remarks>One thread at a time.</remarks>
/// <example>
/// <code>
/// var cluster = VitessClusterBuilder.Create("example")
///     .WithImages(VitessImages.Release("v23.0.0"))
///     .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
///     .AddKeyspace("commerce", keyspace => keyspace
///         .SemiSync(ReplicaPools.In("zone1", 3, pool => pool.WithMemory("1Gi").WithStorage("10Gi")))
///         .Unsharded())
///     .Build();
/// </code>
/// </example>
public sealed partial class VitessClusterBuilder : ModelBuilder<VitessClusterBuilder, VitessClusterSpec>
{
    private readonly V2VitessCluster _cluster;
    private readonly List<V1Secret> _secrets = [];
    private string? _configSecret;

    private VitessClusterBuilder(V2VitessCluster cluster, string? configSecret)
        : base(cluster.Spec, new BuilderScope("spec", new Dictionary<string, string>(StringComparer.Ordinal))) =>
        (_cluster, _configSecret) = (cluster, configSecret);

    /// <summary>Begins a cluster. Its configuration Secret has the name of the cluster and <c>-cluster-config</c>, unless said otherwise.</summary>
    /// <param name="name">Name of the cluster.</param>
    /// <param name="ns">Namespace; null for the one that it is applied in.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty.</exception>
    public static VitessClusterBuilder Create(string name, string? ns = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new(new() { Metadata = new() { Name = name, NamespaceProperty = ns } }, ConfigSecret.NameFor(name));
    }

    /// <summary>Begins with a cluster that exists. It is copied, and nothing is filled in. Its status is left out.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cluster"/> is null.</exception>
    public static VitessClusterBuilder From(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var copy = Copy(cluster);
        copy.Status = null;
        return new(copy, configSecret: null);
    }

    /// <summary>The cluster, checked: every error that is known before apply is told at once.</summary>
    /// <param name="context">What is known of the place that it will run in; null for nothing.</param>
    /// <exception cref="ManifestException">The cluster has errors. Warnings do not throw; see <see cref="TryBuild"/>.</exception>
    public V2VitessCluster Build(ValidationContext? context = null) =>
        TryBuild(out var cluster, out var report, context) ? cluster : throw new ManifestException(_cluster.Metadata.Name, report);

    /// <summary>The cluster if it has no errors, and all that was found.</summary>
    /// <param name="cluster">The cluster; null if it has errors.</param>
    /// <param name="report">Errors, warnings and the rest.</param>
    /// <param name="context">What is known of the place that it will run in; null for nothing.</param>
    /// <returns>True if there are no errors.</returns>
    public bool TryBuild([NotNullWhen(true)] out V2VitessCluster? cluster, out ValidationReport report, ValidationContext? context = null)
    {
        var built = BuildUnchecked();
        report = ClusterValidation.Check([built, .. _secrets], context);
        cluster = report.HasErrors ? null : built;
        return cluster is not null;
    }

    /// <summary>The cluster as it was put together, without any check.</summary>
    public V2VitessCluster BuildUnchecked()
    {
        var built = Copy(_cluster);
        if (_configSecret is not null)
        {
            ConfigSecretDefaults.Fill(built.Spec, _configSecret);
        }

        return built;
    }

    /// <summary>The checked cluster as YAML: in a stable order that people read well, with the comments given.</summary>
    /// <param name="comments">Which comments are written.</param>
    /// <param name="context">What is known of the place that it will run in; null for nothing.</param>
    /// <exception cref="ManifestException">The cluster has errors.</exception>
    public string ToYaml(YamlComments comments = YamlComments.Own, ValidationContext? context = null) => ToYaml(Build(context), comments);

    /// <summary>The cluster as YAML, without any check.</summary>
    /// <param name="comments">Which comments are written.</param>
    public string ToYamlUnchecked(YamlComments comments = YamlComments.Own) => ToYaml(BuildUnchecked(), comments);

    private string ToYaml(V2VitessCluster cluster, YamlComments comments) => comments switch
    {
        YamlComments.None => VitessYaml.Write(cluster),
        YamlComments.Fields => CommentedYaml.Write(cluster, path => Scope.Comments.TryGetValue(path, out var own) ? own : FieldDescriptions.Of(path)),
        _ => CommentedYaml.Write(cluster, path => Scope.Comments.TryGetValue(path, out var own) ? own : null),
    };

    private static V2VitessCluster Copy(V2VitessCluster cluster) => VitessJson.FromNode<V2VitessCluster>(VitessJson.ToNode(cluster))!;
}
