namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Where a key lies.</summary>
/// <param name="Server">Server that has it.</param>
/// <param name="Key">Full key.</param>
/// <param name="Address">Address of the server.</param>
/// <param name="Servers">Where more of the server can be borrowed.</param>
/// <param name="Loan">What is to be returned; null when there is nothing.</param>
internal readonly record struct EtcdPlace(EtcdServer Server, string Key, string Address, IEtcdServers Servers, EtcdLoan? Loan) : IDisposable
{
    /// <summary>Borrows the same server for somebody who needs it longer.</summary>
    public EtcdLoan Share() => Servers.Borrow(Address);

    public void Dispose() => Loan?.Dispose();
}
