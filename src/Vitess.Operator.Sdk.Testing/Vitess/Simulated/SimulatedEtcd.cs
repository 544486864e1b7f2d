using Google.Protobuf;
using Mvccpb;
using Vitess.Operator.Sdk.Testing.Vitess.Etcd;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Testing.Vitess.Simulated;

/// <summary>One lock server of a simulated world as an etcd. What the world writes shows here at once, and the other way round.</summary>
/// <remarks>Both sides share one gate, so a step of either is never seen half done and a version that was read stays good.</remarks>
internal sealed class SimulatedEtcd : IDisposable
{
    private readonly InMemoryTopology _topology;
    private readonly string _address;
    private readonly EtcdService _service;
    private readonly TopologyKeys _keys;
    private bool _isTelling;

    public SimulatedEtcd(InMemoryTopology topology, string address, TimeProvider time)
    {
        (_topology, _address) = (topology, address);
        _service = new EtcdService(time, topology.Gate);
        _keys = new TopologyKeys(topology, address);
        lock (topology.Gate)
        {
            foreach (var (key, value) in _keys.All())
            {
                _service.Write(key, value);
            }

            _service.Committed = TakeOver;
            topology.KeyChanged += Show;
        }
    }

    /// <summary>What it answers.</summary>
    public GrpcMethods Methods => _service.Methods;

    public void Dispose()
    {
        lock (_topology.Gate)
        {
            _topology.KeyChanged -= Show;
        }

        _service.Dispose();
    }

    private void Show(string server, string key, ByteString? value)
    {
        if (server == _address && !_isTelling)
        {
            Tell(() => _service.Write(key, value));
        }
    }

    private void TakeOver(IReadOnlyList<Event> events)
    {
        if (_isTelling)
        {
            return;
        }

        Tell(() =>
        {
            foreach (var change in events)
            {
                var key = change.Kv.Key.ToStringUtf8();
                if (change.Type == Event.Types.EventType.Put)
                {
                    _keys.Put(key, change.Kv.Value);
                }
                else
                {
                    _keys.Delete(key);
                }
            }
        });
    }

    /// <summary>Tells the other side, which shall not tell it back.</summary>
    private void Tell(Action tell)
    {
        _isTelling = true;
        try
        {
            tell();
        }
        finally
        {
            _isTelling = false;
        }
    }
}
