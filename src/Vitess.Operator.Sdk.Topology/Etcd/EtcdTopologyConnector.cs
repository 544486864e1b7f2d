using dotnet_etcd;
using Grpc.Net.Client;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Opens connections to Vitess clusters whose topology is on etcd, as Vitess' implementation <c>etcd2</c> lays it out.</summary>
/// <remarks>
/// There is one connection per server address, whoever uses it. Connections are checked regularly; one that stops answering is replaced
/// for the next who asks, and one that nobody used for a while is closed.
/// </remarks>
public sealed class EtcdTopologyConnector : ITopologyConnector, IAsyncDisposable
{
    /// <summary>Name under which Vitess knows this implementation.</summary>
    public const string Implementation = "etcd2";

    private readonly EtcdPool _pool;
    private readonly VitessChannels _channels;
    private readonly Func<TopologyParameters, string?> _vtctld;
    private readonly TimeProvider _time;

    /// <summary>Makes a connector; nothing is connected yet.</summary>
    /// <param name="etcd">How servers are reached; null takes the defaults.</param>
    /// <param name="rpc">How tablets and control daemons are called; null takes the defaults.</param>
    /// <param name="vtctld">Gives the gRPC address of a cluster's control daemon, or null where none is deployed. Null stands for none anywhere.</param>
    /// <param name="time">Clock; null takes the system's.</param>
    public EtcdTopologyConnector(
        EtcdTopologyOptions? etcd = null, VitessRpcOptions? rpc = null, Func<TopologyParameters, string?>? vtctld = null, TimeProvider? time = null)
    {
        var options = etcd ?? new();
        _time = time ?? TimeProvider.System;
        _vtctld = vtctld ?? (static _ => null);
        _pool = new(options, _time, address => Connect(address, options));
        _channels = new(rpc, _time);
    }

    /// <summary>How many servers there are connections to.</summary>
    public int ConnectionCount => _pool.Count;

    /// <inheritdoc/>
    public async Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Implementation != Implementation)
        {
            throw new TopologyException(TopologyErrorKind.NoImplementation, parameters.Implementation);
        }

        var loan = await BorrowAsync(parameters.Address, cancellationToken).ConfigureAwait(false);
        var topology = new EtcdTopologyStore(loan.Server, _pool, parameters);
        var tablets = new TabletManager(_channels);
        var vtctld = _vtctld(parameters) is { } address ? new VtctldClient(_channels, address) : null;
        return new EtcdVitessConnection(loan, topology, tablets, new VitessCommands(topology, tablets, vtctld, _time));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _pool.DisposeAsync().ConfigureAwait(false);
        _channels.Dispose();
    }

    private static EtcdClient Connect(string address, EtcdTopologyOptions options)
    {
        var client = new EtcdClient(
            connectionString: address,
            configureSslOptions: options.Tls is { } tls ? tls.Configure : null,
            configureChannelOptions: channel => Configure(channel, options));
        if (options.Username is not null)
        {
            client.SetCredentials(options.Username, options.Password ?? string.Empty);
        }

        return client;
    }

    private static void Configure(GrpcChannelOptions channel, EtcdTopologyOptions options)
    {
        channel.MaxReceiveMessageSize = options.MaxMessageSize;
        if (options.ConnectTo is { } connectTo && channel.HttpHandler is SocketsHttpHandler handler)
        {
            handler.ConnectCallback = new Detour(connectTo).ConnectAsync;
        }
    }

    private async Task<EtcdLoan> BorrowAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            return await _pool.BorrowAliveAsync(address, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException error)
        {
            throw new TopologyException(TopologyErrorKind.Failed, $"'{address}' is no address of etcd: {error.Message}", error);
        }
    }
}
