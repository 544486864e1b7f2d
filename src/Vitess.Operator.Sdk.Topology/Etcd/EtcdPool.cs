using dotnet_etcd.interfaces;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>One connection per address, checked regularly, replaced when dead and closed when idle.</summary>
/// <remarks>The lock guards the table alone: making a client does no I/O, and checks run outside of it.</remarks>
internal sealed class EtcdPool : IEtcdServers, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, EtcdConnection> _connections = new(StringComparer.Ordinal);
    private readonly EtcdTopologyOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<string, IEtcdClient> _connect;
    private readonly ITimer _timer;
    private Task _round = Task.CompletedTask;
    private bool _disposed;

    public EtcdPool(EtcdTopologyOptions options, TimeProvider time, Func<string, IEtcdClient> connect)
    {
        (_options, _time, _connect) = (options, time, connect);
        _timer = time.CreateTimer(static pool => ((EtcdPool)pool!).StartRound(), this, options.LivenessInterval, options.LivenessInterval);
    }

    /// <summary>How many connections are open or being opened.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _connections.Count;
            }
        }
    }

    /// <inheritdoc/>
    public EtcdLoan Borrow(string address)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_connections.TryGetValue(address, out var known) && known.TryBorrow())
            {
                return new(known);
            }

            var connection = new EtcdConnection(address, _connect(address), _options, _time);
            EtcdMetrics.Count(isDead: false, 1, 0);
            connection.TryBorrow();
            _connections[address] = connection;
            return new(connection);
        }
    }

    /// <summary>Borrows the server of an address once it answers.</summary>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.Timeout"/> when it does not in time.</exception>
    public async Task<EtcdLoan> BorrowAliveAsync(string address, CancellationToken cancellationToken)
    {
        var loan = Borrow(address);
        try
        {
            EtcdMetrics.Requested(loan.Connection.IsAlive);
            if (!loan.Connection.IsAlive)
            {
                await loan.Connection.CheckAsync(_options.ConnectTimeout).WaitAsync(cancellationToken).ConfigureAwait(false);
            }

            return loan;
        }
        catch
        {
            loan.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        EtcdConnection[] all;
        lock (_gate)
        {
            _disposed = true;
            all = [.. _connections.Values];
            _connections.Clear();
        }

        await _timer.DisposeAsync().ConfigureAwait(false);
        await _round.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var connection in all)
        {
            connection.Retire();
        }
    }

    /// <summary>Closes idle connections and checks the others.</summary>
    public async Task CheckAllAsync()
    {
        EtcdConnection[] all;
        lock (_gate)
        {
            all = [.. _connections.Values];
        }

        await Task.WhenAll(all.Select(CheckAsync)).ConfigureAwait(false);
    }

    private void StartRound()
    {
        if (_round.IsCompleted)
        {
            _round = CheckAllAsync();
        }
    }

    private async Task CheckAsync(EtcdConnection connection)
    {
        if (connection.RetireIfIdle())
        {
            Forget(connection);
            return;
        }

        try
        {
            await connection.CheckAsync(_options.LivenessTimeout).ConfigureAwait(false);
        }
        catch (TopologyException)
        {
            // Whoever has it goes on with it; whoever asks next gets a new one.
            Forget(connection);
            connection.RetireDead();
        }
    }

    private void Forget(EtcdConnection connection)
    {
        lock (_gate)
        {
            if (_connections.TryGetValue(connection.Address, out var present) && ReferenceEquals(present, connection))
            {
                _connections.Remove(connection.Address);
            }
        }
    }
}
