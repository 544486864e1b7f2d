namespace Vitess.Operator.Sdk.Manifests;

/// <content>Settings of the cluster as a whole.</content>
public sealed partial class VitessClusterBuilder
{
    /// <summary>Sets the namespace.</summary>
    /// <param name="ns">The namespace.</param>
    public VitessClusterBuilder WithNamespace(string ns) => Set(_ => _cluster.Metadata.NamespaceProperty = ns);

    /// <summary>Sets a label of the VitessCluster.</summary>
    /// <param name="name">Name of the label.</param>
    /// <param name="value">Its value.</param>
    public VitessClusterBuilder WithLabel(string name, string value) =>
        Set(_ => _cluster.Metadata.Labels = Parts.Put(_cluster.Metadata.Labels, name, value));

    /// <summary>Sets an annotation of the VitessCluster.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public VitessClusterBuilder WithAnnotation(string name, string value) =>
        Set(_ => _cluster.Metadata.Annotations = Parts.Put(_cluster.Metadata.Annotations, name, value));

    /// <summary>Writes a comment above a field when the cluster is written as YAML.</summary>
    /// <param name="path">Path of the field, such as <c>spec.images.mysqld</c>.</param>
    /// <param name="comment">One or several lines.</param>
    public VitessClusterBuilder WithComment(string path, string comment)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(comment);
        Scope.Comments[path] = comment;
        return this;
    }

    /// <summary>Names the Secret that init scripts, users and rules of VTAdmin come from where nothing else is said.</summary>
    /// <param name="name">Name of a Secret in the namespace of the cluster.</param>
    public VitessClusterBuilder WithConfigSecret(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Set(_ => _configSecret = name);
    }

    /// <summary>Gives the Secret that init scripts, users and rules of VTAdmin come from. The check looks into it; it is not part of the cluster.</summary>
    /// <param name="secret">The Secret.</param>
    public VitessClusterBuilder WithConfigSecret(ConfigSecret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return WithConfigSecret(secret.Name).WithKnownSecret(secret.Build());
    }

    /// <summary>Tells the check of a Secret that will be there.</summary>
    /// <param name="secret">The Secret.</param>
    public VitessClusterBuilder WithKnownSecret(V1Secret secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        _secrets.Add(secret);
        return this;
    }

    /// <summary>Sets the images. Default: those of the operator.</summary>
    /// <param name="images">The images; for those of a release of Vitess see <see cref="VitessImages.Release"/>.</param>
    public VitessClusterBuilder WithImages(VitessImages images) => Set(spec => spec.Images = images);

    /// <summary>Sets when images are pulled.</summary>
    /// <param name="policies">The policies by image.</param>
    public VitessClusterBuilder WithPullPolicies(VitessImagePullPolicies policies) => Set(spec => spec.ImagePullPolicies = policies);

    /// <summary>Sets when all images are pulled.</summary>
    /// <param name="policy">Always, IfNotPresent or Never.</param>
    public VitessClusterBuilder WithPullPolicy(string policy) => WithPullPolicies(new()
    {
        Vtctld = policy,
        Vtadmin = policy,
        Vtorc = policy,
        Vtgate = policy,
        Vttablet = policy,
        Vtbackup = policy,
        Mysqld = policy,
        MysqldExporter = policy,
    });

    /// <summary>Sets the Secrets that images are pulled with.</summary>
    /// <param name="secrets">Names of Secrets.</param>
    public VitessClusterBuilder WithPullSecrets(params IReadOnlyList<string> secrets) => Set(spec => spec.ImagePullSecrets = Parts.References(secrets));

    /// <summary>Sets a flag of vtgate, vtctld, vtorc and vttablet alike. Flags of one of them win over it.</summary>
    /// <param name="name">Name of a flag that all four know, without leading dashes.</param>
    /// <param name="value">Its value; <c>true</c> for a switch.</param>
    public VitessClusterBuilder WithVitessFlag(string name, string value) =>
        Set(spec => spec.ExtraVitessFlags = Parts.Put(spec.ExtraVitessFlags, name, value));

    /// <summary>Sets what the operator writes to the topology and removes from it. Default: everything.</summary>
    /// <param name="switches">The switches; null means on.</param>
    public VitessClusterBuilder WithTopologyReconciliation(TopoReconcileConfig switches) => Set(spec => spec.TopologyReconciliation = switches);

    /// <summary>Changes are rolled out at once.</summary>
    public VitessClusterBuilder UpdateImmediately() => Set(spec => spec.UpdateStrategy = new() { Type = UpdateStrategyTypes.Immediate });

    /// <summary>Changes wait until somebody releases them, object by object. It is the default.</summary>
    /// <param name="allowResourceChanges">Resources whose changes do not wait, such as <c>storage</c>.</param>
    public VitessClusterBuilder UpdateOnRelease(params IReadOnlyList<string> allowResourceChanges) => Set(spec => spec.UpdateStrategy = new()
    {
        Type = UpdateStrategyTypes.External,
        External = allowResourceChanges is { Count: > 0 } ? new() { AllowResourceChanges = [.. allowResourceChanges] } : null,
    });

    /// <summary>Sets what differs from the Service of all vtgates that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public VitessClusterBuilder WithGatewayService(Action<ServiceBuilder> configure) =>
        Set(spec => spec.GatewayService = ServiceBuilder.Change(spec.GatewayService, Scope.Field("gatewayService"), configure));

    /// <summary>Sets what differs from the Service of all tablets that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public VitessClusterBuilder WithTabletService(Action<ServiceBuilder> configure) =>
        Set(spec => spec.TabletService = ServiceBuilder.Change(spec.TabletService, Scope.Field("tabletService"), configure));
}
