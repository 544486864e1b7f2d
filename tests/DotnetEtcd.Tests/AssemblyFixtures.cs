[assembly: AssemblyFixture(typeof(DotnetEtcd.Tests.SharedEtcd))]

namespace DotnetEtcd.Tests;

/// <summary>One etcd for all tests that only need a server; each uses keys of its own.</summary>
public sealed class SharedEtcd : IAsyncLifetime
{
    private TestSupport.EtcdProcess? _process;

    public string Address => _process!.Address;

    public async ValueTask InitializeAsync() => _process = await TestSupport.EtcdProcess.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }
    }
}
