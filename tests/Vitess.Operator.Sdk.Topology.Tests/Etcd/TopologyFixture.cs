using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>An open topology with a root of its own.</summary>
internal sealed class TopologyFixture(EtcdTopologyConnector connector, IVitessConnection connection) : IAsyncDisposable
{
    public EtcdTopologyConnector Connector { get; } = connector;

    public IVitessConnection Connection { get; } = connection;

    public ITopologyStore Store => Connection.Topology;

    public ITopologyWatches Watches => (ITopologyWatches)Connection.Topology;

    public static async Task<TopologyFixture> OpenAsync(string address, EtcdTopologyOptions? options = null)
    {
        var connector = new EtcdTopologyConnector(options ?? new() { ConnectTimeout = TimeSpan.FromSeconds(10) });   // machines may be busy
        var root = $"/vitess/{Guid.NewGuid():n}/global";
        return new(connector, await connector.OpenAsync(new("etcd2", address, root), TestContext.Current.CancellationToken));
    }

    public Task AddCellAsync(string cell) => Store.CreateAsync(
        TopologyPaths.CellInfo(cell),
        new CellInfo { ServerAddress = Store.Parameters.Address, Root = Store.Parameters.Root.Replace("global", "local/" + cell, StringComparison.Ordinal) });

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
