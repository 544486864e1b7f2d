namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a tablet pool in front of an external MySQL.</summary>
public sealed class ExternalPoolBuilder : TabletPoolBuilder<ExternalPoolBuilder>
{
    internal ExternalPoolBuilder(VitessShardTabletPool model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the external MySQL.</summary>
    /// <param name="datastore">The external MySQL.</param>
    /// <exception cref="ArgumentNullException"><paramref name="datastore"/> is null.</exception>
    public ExternalPoolBuilder WithDatastore(ExternalDatastore datastore)
    {
        ArgumentNullException.ThrowIfNull(datastore);
        return Set(pool => pool.ExternalDatastore = datastore);
    }
}
