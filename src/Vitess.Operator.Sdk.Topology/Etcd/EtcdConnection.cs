using dotnet_etcd.interfaces;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>The connection to one address, shared by all who use it.</summary>
/// <remarks>Closed when it is retired and the last borrower returned it.</remarks>
internal sealed class EtcdConnection(string address, IEtcdClient client, EtcdTopologyOptions options, TimeProvider time)
{
    private readonly Lock _gate = new();
    private int _borrowers;
    private long _lastUse = time.GetTimestamp();
    private bool _retired;
    private bool _closed;
    private Task? _check;

    public string Address { get; } = address;

    public EtcdServer Server { get; } = new(client, options, time);

    /// <summary>Whether the last check found it answering. False before the first.</summary>
    public bool IsAlive { get; private set; }

    /// <summary>Lends it out, unless it is retired.</summary>
    public bool TryBorrow()
    {
        lock (_gate)
        {
            _lastUse = time.GetTimestamp();
            if (_retired)
            {
                return false;
            }

            _borrowers++;
            EtcdMetrics.Count(isDead: false, 0, 1);
            return true;
        }
    }

    public void Return()
    {
        lock (_gate)
        {
            _borrowers--;
            EtcdMetrics.Count(_retired, 0, -1);
            _lastUse = time.GetTimestamp();
        }

        CloseIfDone();
    }

    /// <summary>Takes it out of use when nobody needed it for a while.</summary>
    public bool RetireIfIdle()
    {
        lock (_gate)
        {
            if (!_retired && _borrowers == 0 && time.GetElapsedTime(_lastUse) >= options.IdleTimeout)
            {
                RetireNow();
                EtcdMetrics.Disconnected(isDead: false);
            }
        }

        CloseIfDone();
        return _retired;
    }

    /// <summary>Takes it out of use because it does not answer; who has it keeps it until they return it.</summary>
    public void RetireDead()
    {
        lock (_gate)
        {
            if (!_retired)
            {
                RetireNow();
                EtcdMetrics.Disconnected(isDead: true);
            }
        }

        CloseIfDone();
    }

    /// <summary>Takes it out of use because nothing is wanted any more; who has it keeps it until they return it.</summary>
    public void Retire()
    {
        lock (_gate)
        {
            if (!_retired)
            {
                RetireNow();
            }
        }

        CloseIfDone();
    }

    /// <summary>Asks the server for anything. Who comes while a check is under way waits for that one.</summary>
    /// <exception cref="TopologyException">The server does not answer.</exception>
    public Task CheckAsync(TimeSpan limit)
    {
        lock (_gate)
        {
            return _check is { IsCompleted: false } ? _check : _check = Task.Run(() => AskAsync(limit));
        }
    }

    private async Task AskAsync(TimeSpan limit)
    {
        var (isConnect, start) = (!IsAlive, time.GetTimestamp());
        try
        {
            await AnswerAsync(limit).ConfigureAwait(false);
        }
        finally
        {
            if (isConnect)
            {
                EtcdMetrics.Connected(IsAlive, time.GetElapsedTime(start));
            }
            else
            {
                EtcdMetrics.Checked(IsAlive);
            }
        }
    }

    private async Task AnswerAsync(TimeSpan limit)
    {
        try
        {
            await Server.RangeAsync(new() { Key = EtcdKeys.Nothing, KeysOnly = true }, Address, CancellationToken.None, limit).ConfigureAwait(false);
            IsAlive = true;
        }
        catch (TopologyException e) when (e.Kind == TopologyErrorKind.Failed && e.InnerException is Grpc.Core.RpcException { StatusCode: Grpc.Core.StatusCode.PermissionDenied })
        {
            IsAlive = true;   // it answered, if only to say no
        }
        catch (TopologyException)
        {
            IsAlive = false;
            throw;
        }
    }

    private void RetireNow()
    {
        _retired = true;
        EtcdMetrics.Count(isDead: false, -1, -_borrowers);
        EtcdMetrics.Count(isDead: true, 1, _borrowers);
    }

    private void CloseIfDone()
    {
        lock (_gate)
        {
            if (!_retired || _borrowers > 0 || _closed)
            {
                return;
            }

            _closed = true;
            EtcdMetrics.Count(isDead: true, -1, 0);
        }

        client.Dispose();
    }
}
