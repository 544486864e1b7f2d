using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>One shard that a strategy of a schedule backs up.</summary>
/// <param name="Name">The name of the strategy; with a wider scope keyspace and shard are part of it.</param>
/// <param name="Keyspace">Keyspace, as Vitess spells it.</param>
/// <param name="Shard">Shard, as Vitess spells it: <c>-80</c>.</param>
/// <param name="ExtraFlags">Flags for the command of method <c>vtctldclient</c>, or null.</param>
public sealed record BackupTarget(string Name, string Keyspace, string Shard, IDictionary<string, string>? ExtraFlags)
{
    /// <summary>The shard, as names and labels spell it: <c>x-80</c>.</summary>
    /// <exception cref="FormatException">The shard is no key range.</exception>
    public string SafeShard => KeyRange.Parse(Shard).SafeName;
}
