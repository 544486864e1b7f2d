namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Chooses the topology server of a cluster or of a cell. One of the two ways; the last call counts.</summary>
public sealed class LockserverBuilder : ModelBuilder<LockserverBuilder, LockserverSpec>
{
    internal LockserverBuilder(LockserverSpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Uses a server that exists.</summary>
    /// <param name="address">Host and port, several with commas between.</param>
    /// <param name="rootPath">Where in the server the cluster keeps its data.</param>
    /// <param name="implementation">Kind of server, by its name in Vitess.</param>
    public LockserverBuilder UseExternal(string address, string rootPath, string implementation = "etcd2") => Set(lockserver =>
    {
        lockserver.Etcd = null;
        lockserver.External = new() { Implementation = implementation, Address = address, RootPath = rootPath };
    });

    /// <summary>Deploys an etcd of three members.</summary>
    /// <param name="configure">Settings of the etcd; null for none.</param>
    /// <param name="cellInfoAddress">Address under which Vitess reaches it; null for that of its client Service.</param>
    public LockserverBuilder DeployEtcd(Action<EtcdBuilder>? configure = null, string? cellInfoAddress = null) => Set(lockserver =>
    {
        lockserver.External = null;
        lockserver.Etcd ??= new();
        lockserver.CellInfoAddress = cellInfoAddress ?? lockserver.CellInfoAddress;
        configure?.Invoke(new(lockserver.Etcd, Scope.Field("etcd")));
    });
}
