namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a place for backups: what all kinds of place have in common.</summary>
/// <typeparam name="TBuilder">The builder itself.</typeparam>
public abstract class BackupLocationBuilder<TBuilder> : ModelBuilder<TBuilder, VitessBackupLocation>
    where TBuilder : BackupLocationBuilder<TBuilder>
{
    private protected BackupLocationBuilder(VitessBackupLocation model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Names the location. The one without a name is used by all pools that name none.</summary>
    /// <param name="name">The name.</param>
    public TBuilder Named(string name) => Set(location => location.Name = name);

    /// <summary>Sets an annotation of all Pods that use the location, such as the role that they take on.</summary>
    /// <param name="name">Name of the annotation.</param>
    /// <param name="value">Its value.</param>
    public TBuilder WithPodAnnotation(string name, string value) => Set(location => location.Annotations = Parts.Put(location.Annotations, name, value));
}
