using System.Collections.Concurrent;
using System.Globalization;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Who of a simulated world takes calls, by <c>host:port</c> as clients name it. May be asked from any thread.</summary>
internal sealed class SimulatedAddresses
{
    private readonly ConcurrentDictionary<string, TabletState> _tablets = new(StringComparer.Ordinal);

    /// <summary>Finds the cluster whose control daemon answers at an address; null when none does.</summary>
    public Func<string, TopologyParameters?> FindVtctld { get; set; } = _ => null;

    /// <summary>The tablet that answers at an address; null when none does.</summary>
    public TabletState? FindTablet(string address) => _tablets.GetValueOrDefault(address);

    /// <summary>A tablet takes calls from now on.</summary>
    public void Add(string host, TabletState tablet) => _tablets[string.Create(CultureInfo.InvariantCulture, $"{host}:{TabletTopology.GrpcPort}")] = tablet;

    /// <summary>A tablet takes no calls any more.</summary>
    public void Remove(TabletState tablet)
    {
        foreach (var entry in _tablets.Where(entry => ReferenceEquals(entry.Value, tablet)))
        {
            _tablets.TryRemove(entry);
        }
    }
}
