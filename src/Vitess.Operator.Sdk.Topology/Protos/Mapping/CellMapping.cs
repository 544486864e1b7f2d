using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Cells and their aliases as messages.</summary>
internal static class CellMapping
{
    public static CellInfo Read(TopoData.CellInfo message) => new() { ServerAddress = message.ServerAddress, Root = message.Root };

    public static void Write(CellInfo record, TopoData.CellInfo message) => (message.ServerAddress, message.Root) = (record.ServerAddress, record.Root);

    public static CellsAlias Read(TopoData.CellsAlias message) => new() { Cells = [.. message.Cells] };

    public static void Write(CellsAlias record, TopoData.CellsAlias message)
    {
        message.Cells.Clear();
        message.Cells.AddRange(record.Cells);
    }
}
