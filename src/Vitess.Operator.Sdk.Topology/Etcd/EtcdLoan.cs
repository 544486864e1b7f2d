namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>A borrowed connection. While it is out, the connection is not closed for being idle.</summary>
internal sealed class EtcdLoan(EtcdConnection connection) : IDisposable
{
    private int _returned;

    public EtcdConnection Connection { get; } = connection;

    public EtcdServer Server => Connection.Server;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _returned, 1) == 0)
        {
            Connection.Return();
        }
    }
}
