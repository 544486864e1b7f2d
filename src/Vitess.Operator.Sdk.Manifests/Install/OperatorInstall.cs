namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Makes everything that an operator needs in a Kubernetes cluster: definitions, accounts, rights, priority classes and the Deployment; either
/// for an image of one's own that runs this library, with no more rights than it uses, or for the original operator as it is published.
/// It does not change; each method gives a new one.
/// </summary>
/// <example><code>string yaml = OperatorInstall.Create("registry.example.com/my-operator:1.0").Watching("shop").ToYaml();</code></example>
public sealed record OperatorInstall
{
    /// <summary>Name of the Deployment, the account and the roles.</summary>
    public const string Name = "vitess-operator";

    private OperatorInstall(string image, string ns, OperatorRelease? original) =>
        (Image, Namespace, Release, Watched, BackupNamespaces, Resources) = (image, ns, original, [ns], [], Manifests.Resources.Of("100m", "128Mi", "512Mi"));

    /// <summary>Image of the operator.</summary>
    public string Image { get; private init; }

    /// <summary>Namespace that the operator runs in.</summary>
    public string Namespace { get; private init; }

    /// <summary>Namespaces whose clusters the operator runs; empty for all namespaces.</summary>
    public IReadOnlyList<string> Watched { get; private init; }

    /// <summary>Further namespaces that hold clusters with backups. Watched ones need not be listed.</summary>
    public IReadOnlyList<string> BackupNamespaces { get; private init; }

    /// <summary>Number of Pods. All but one wait until the first is gone. Default: 1.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Resources of the operator. Default: 100m CPU, 128Mi memory and up to 512Mi.</summary>
    public V1ResourceRequirements Resources { get; init; }

    /// <summary>Always, IfNotPresent or Never; null for what Kubernetes does. Default: null.</summary>
    public string? ImagePullPolicy { get; init; }

    /// <summary>Secrets that the image is pulled with. Default: none.</summary>
    public IReadOnlyList<string> ImagePullSecrets { get; init; } = [];

    /// <summary>Arguments of the program. Default: none for one's own image; those of the published manifests for the original.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }

    /// <summary>Whether the definitions of the custom resources are among the objects. Default: they are.</summary>
    public bool WithDefinitions { get; init; } = true;

    /// <summary>The release of the original operator; null for an image of one's own.</summary>
    internal OperatorRelease? Release { get; private init; }

    /// <summary>Installs an image of one's own. It watches its own namespace unless said otherwise.</summary>
    /// <param name="image">Name and tag of the image.</param>
    /// <param name="ns">Namespace that it runs in.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public static OperatorInstall Create(string image, string ns = Name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(image);
        ArgumentException.ThrowIfNullOrWhiteSpace(ns);
        return new(image, ns, original: null);
    }

    /// <summary>Installs the original operator, with the rights that its published manifests give it.</summary>
    /// <param name="version">Its release, such as <c>v2.16.0</c>; 2.6 or later, since its definitions are of the present kind from then on.</param>
    /// <param name="ns">Namespace that it runs in.</param>
    /// <exception cref="ArgumentException">The text is no release, or <paramref name="ns"/> is empty.</exception>
    public static OperatorInstall Original(string version, string ns = "default")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ns);
        var release = OperatorRelease.Parse(version);
        return new($"planetscale/vitess-operator:{release.Tag}", ns, release);
    }

    /// <summary>Chooses the namespaces whose clusters the operator runs.</summary>
    /// <param name="namespaces">The namespaces; at least one.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public OperatorInstall Watching(params IReadOnlyList<string> namespaces)
    {
        ArgumentNullException.ThrowIfNull(namespaces);
        return namespaces.Count > 0 && !namespaces.Any(string.IsNullOrWhiteSpace)
            ? this with { Watched = [.. namespaces.Distinct(StringComparer.Ordinal)] }
            : throw new ArgumentException("Name at least one namespace to watch, or watch all.", nameof(namespaces));
    }

    /// <summary>Runs the clusters of all namespaces.</summary>
    /// <param name="backupNamespaces">Namespaces that hold clusters with backups: an account is needed in each.</param>
    public OperatorInstall WatchingAllNamespaces(params IReadOnlyList<string> backupNamespaces) =>
        this with { Watched = [], BackupNamespaces = [.. backupNamespaces.Distinct(StringComparer.Ordinal)] };

    /// <summary>The objects, in an order in which they can be applied.</summary>
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects() => InstallObjects.Of(this);

    /// <summary>The objects as one YAML text, for <c>kubectl apply -f -</c>.</summary>
    public string ToYaml() => VitessYaml.WriteAll(Objects());
}
