namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a cell: a failure domain with its vtgates.</summary>
public sealed class CellBuilder : ModelBuilder<CellBuilder, VitessCellTemplate>
{
    internal CellBuilder(VitessCellTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Pins the Pods of the cell to the nodes of an availability zone.</summary>
    /// <param name="zone">Value of the zone label of nodes.</param>
    public CellBuilder WithZone(string zone) => Set(cell => cell.Zone = zone);

    /// <summary>Gives the cell a topology server of its own. Default: that of the cluster.</summary>
    /// <param name="configure">Chooses the server.</param>
    public CellBuilder WithLockserver(Action<LockserverBuilder> configure) => Set(cell =>
    {
        cell.Lockserver ??= new();
        configure?.Invoke(new(cell.Lockserver, Scope.Field("lockserver")));
    });

    /// <summary>Sets up the vtgates of the cell.</summary>
    /// <param name="configure">Settings of the vtgates; null for none.</param>
    public CellBuilder WithGateway(Action<GatewayBuilder>? configure = null) => Set(cell =>
    {
        cell.Gateway ??= new();
        configure?.Invoke(new(cell.Gateway, Scope.Field("gateway")));
    });
}
