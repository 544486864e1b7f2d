[assembly: AssemblyFixture(typeof(Vitess.Operator.Sdk.Topology.Tests.Etcd.SharedEtcd))]

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>One etcd for all tests that only need a server; each uses a root of its own.</summary>
public sealed class SharedEtcd : IAsyncLifetime
{
    private TestSupport.EtcdProcess? _process;

    public TestSupport.EtcdProcess Process => _process!;

    public string Address => $"127.0.0.1:{Process.Port}";

    public async ValueTask InitializeAsync() => _process = await TestSupport.EtcdProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
