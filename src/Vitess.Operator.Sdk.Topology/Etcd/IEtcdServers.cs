namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Hands out servers by address.</summary>
internal interface IEtcdServers
{
    /// <summary>Borrows the server of an address; disposing what comes back returns it.</summary>
    /// <param name="address">Addresses of the server, <c>host:port</c>, separated by commas.</param>
    EtcdLoan Borrow(string address);
}
