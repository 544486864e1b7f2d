using System.Text;
using Vitess.Operator.Sdk.Topology.Protos.Query;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Reads rows of query results: one run of bytes, cut by lengths; a negative length is NULL.</summary>
internal static class QueryRows
{
    public static IReadOnlyList<IReadOnlyList<string?>> Read(QueryResult? result) => [.. (result?.Rows ?? []).Select(Read)];

    private static string?[] Read(Row row)
    {
        var cells = new string?[row.Lengths.Count];
        var offset = 0;
        for (var index = 0; index < cells.Length; index++)
        {
            var length = row.Lengths[index];
            if (length < 0)
            {
                continue;
            }

            // A server that lies about lengths must not make this fail in odd ways.
            var size = (int)Math.Min(length, row.Values.Length - offset);
            cells[index] = Encoding.UTF8.GetString(row.Values.Span.Slice(offset, size));
            offset += size;
        }

        return cells;
    }
}
