using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>An entry that was added to a <see cref="TopologyJournal"/>.</summary>
/// <param name="entry">The entry.</param>
public sealed class TopologyJournalEventArgs(JsonObject entry) : EventArgs
{
    /// <summary>The entry; not to be changed.</summary>
    public JsonObject Entry { get; } = entry;
}
