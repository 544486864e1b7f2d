namespace Vitess.Operator.Sdk.Manifests;

/// <content>The parts of a cluster.</content>
public sealed partial class VitessClusterBuilder
{
    /// <summary>Chooses the topology server. Default: an etcd of three members is deployed.</summary>
    /// <param name="configure">Chooses the server.</param>
    public VitessClusterBuilder WithLockserver(Action<LockserverBuilder> configure) => Set(spec =>
    {
        spec.GlobalLockserver ??= new();
        configure?.Invoke(new(spec.GlobalLockserver, Scope.Field("globalLockserver")));
    });

    /// <summary>Sets up vtctld. Default: one in each cell.</summary>
    /// <param name="configure">Settings of vtctld; null for none.</param>
    public VitessClusterBuilder WithDashboard(Action<DashboardBuilder>? configure = null) => Set(spec =>
    {
        spec.VitessDashboard ??= new();
        configure?.Invoke(new(spec.VitessDashboard, Scope.Field("vitessDashboard")));
    });

    /// <summary>Deploys VTAdmin. It needs <see cref="VitessImages.Vtadmin"/>.</summary>
    /// <param name="apiAddress">URL under which browsers reach its data.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public VitessClusterBuilder WithVtAdmin(string apiAddress, Action<VtAdminBuilder>? configure = null) => WithVtAdmin([apiAddress], configure);

    /// <summary>Deploys VTAdmin. It needs <see cref="VitessImages.Vtadmin"/>.</summary>
    /// <param name="apiAddresses">URLs under which browsers reach its data: one for all cells, or one for each.</param>
    /// <param name="configure">Further settings; null for none.</param>
    public VitessClusterBuilder WithVtAdmin(IReadOnlyList<string> apiAddresses, Action<VtAdminBuilder>? configure = null) => Set(spec =>
    {
        spec.Vtadmin ??= new();
        spec.Vtadmin.ApiAddresses = [.. apiAddresses];
        configure?.Invoke(new(spec.Vtadmin, Scope.Field("vtadmin")));
    });

    /// <summary>Sets up backups.</summary>
    /// <param name="configure">Where they go, and when they are taken; at least one location.</param>
    public VitessClusterBuilder WithBackups(Action<ClusterBackupBuilder> configure) => Set(spec =>
    {
        spec.Backup ??= new();
        configure?.Invoke(new(spec.Backup, Scope.Field("backup")));
    });

    /// <summary>Adds a cell.</summary>
    /// <param name="name">Name of the cell.</param>
    /// <param name="configure">Settings of the cell; null for none.</param>
    public VitessClusterBuilder AddCell(string name, Action<CellBuilder>? configure = null) => Set(spec =>
    {
        var cell = new VitessCellTemplate { Name = name };
        spec.Cells = Parts.Add(spec.Cells, cell);
        configure?.Invoke(new(cell, Scope.Item("cells", spec.Cells.Count - 1)));
    });

    /// <summary>Changes a cell.</summary>
    /// <param name="name">Name of the cell.</param>
    /// <param name="change">Changes it.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public VitessClusterBuilder EditCell(string name, Action<CellBuilder> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var place = IndexOf(Model.Cells, name, cell => cell.Name, "cell");
        change(new(Model.Cells[place], Scope.Item("cells", place)));
        return this;
    }

    /// <summary>Takes a cell away.</summary>
    /// <param name="name">Name of the cell.</param>
    /// <exception cref="ArgumentException">There is no such cell.</exception>
    public VitessClusterBuilder RemoveCell(string name)
    {
        Model.Cells = Without(Model.Cells, IndexOf(Model.Cells, name, cell => cell.Name, "cell"));
        return this;
    }

    /// <summary>Adds a keyspace.</summary>
    /// <param name="name">Name of the keyspace.</param>
    /// <param name="configure">Its settings, ending with how it is cut into shards.</param>
    public VitessClusterBuilder AddKeyspace(string name, Func<KeyspaceBuilder, IPartitionedKeyspace> configure) => Set(spec =>
    {
        ArgumentNullException.ThrowIfNull(configure);
        var keyspace = new VitessKeyspaceTemplate { Name = name };
        spec.Keyspaces = Parts.Add(spec.Keyspaces, keyspace);
        configure(new(keyspace, Scope.Item("keyspaces", spec.Keyspaces.Count - 1)));
    });

    /// <summary>Changes a keyspace.</summary>
    /// <param name="name">Name of the keyspace.</param>
    /// <param name="change">Changes it.</param>
    /// <exception cref="ArgumentException">There is no such keyspace.</exception>
    public VitessClusterBuilder EditKeyspace(string name, Action<PartitionedKeyspaceBuilder> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        IList<VitessKeyspaceTemplate> keyspaces = Model.Keyspaces ?? [];
        var place = IndexOf(keyspaces, name, keyspace => keyspace.Name, "keyspace");
        change(new(keyspaces[place], Scope.Item("keyspaces", place)));
        return this;
    }

    /// <summary>Takes a keyspace away.</summary>
    /// <param name="name">Name of the keyspace.</param>
    /// <exception cref="ArgumentException">There is no such keyspace.</exception>
    public VitessClusterBuilder RemoveKeyspace(string name)
    {
        IList<VitessKeyspaceTemplate> keyspaces = Model.Keyspaces ?? [];
        Model.Keyspaces = Without(keyspaces, IndexOf(keyspaces, name, keyspace => keyspace.Name, "keyspace"));
        return this;
    }

    private static int IndexOf<T>(IList<T> parts, string name, Func<T, string> nameOf, string noun)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (nameOf(parts[i]) == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no {noun} '{name}'; there are: {string.Join(", ", parts.Select(nameOf))}.", nameof(name));
    }

    private static List<T> Without<T>(IList<T> parts, int place) => [.. parts.Where((_, i) => i != place)];
}
