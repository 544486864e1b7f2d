namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Cells must be registered and answer; records must be readable.</summary>
internal static class CellRules
{
    public static IEnumerable<TopologyFinding> Examine(TopologySnapshot snapshot)
    {
        var root = snapshot.Parameters.Root.TrimEnd('/');
        foreach (var cell in snapshot.Cells.Where(cell => cell.Info is null && cell.Failure is null))
        {
            yield return new(
                TopologyCodes.CellNotRegistered, FindingSeverity.Error, $"cell {cell.Name}",
                $"The cell is used but was never registered; programs fail with \"node doesn't exist: {root}/cells/{cell.Name}/CellInfo\".",
                $"Let the operator register it (topologyReconciliation.registerCells), or run: vtctldclient AddCellInfo --root <root> --server-address <address> {cell.Name}");
        }

        foreach (var cell in snapshot.Cells.Where(cell => cell.Failure is not null))
        {
            yield return new(
                TopologyCodes.CellUnreachable, FindingSeverity.Error, $"cell {cell.Name}",
                $"The topology of the cell ({cell.Info?.ServerAddress ?? "no address"}) cannot be read: {cell.Failure}",
                "Start the cell's etcd, or correct the address: vtctldclient UpdateCellInfo --server-address <address> " + cell.Name);
        }

        foreach (var (key, failure) in snapshot.Unreadable)
        {
            yield return new(
                TopologyCodes.RecordUnreadable, FindingSeverity.Error, key, failure,
                "Write the record anew from a backup of etcd; nothing can work on what cannot be read.");
        }
    }
}
