namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Who changes the topology, as a <see cref="TopologyJournal"/> names it.</summary>
public static class TopologyActors
{
    /// <summary>The engine.</summary>
    public const string Operator = "operator";

    /// <summary>A tablet, or a command that a tablet carries out.</summary>
    public const string Tablet = "tablet";
}
