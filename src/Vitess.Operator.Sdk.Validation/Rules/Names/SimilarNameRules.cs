using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Names;

/// <summary>Rules on names that are hard to tell apart, or that something downstream splits.</summary>
internal static class SimilarNameRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cells(new("V0307", Warning, "The name of a cell has dots, which break the names of backups", "cells: [{name: eu.west1}]"), Dots),
        RuleOf.Cluster(new("V0308", Warning, "Names of cells or keyspaces differ only in case or punctuation", "cells: [{name: zone_1}, {name: zone.1}]"), Similar),
    ];

    private static void Dots(CellScope cell, RuleFindings found)
    {
        if (cell.Name.Contains('.', StringComparison.Ordinal))
        {
            found.Add(
                cell.Path + ".name",
                $"Names of backup files are split at dots: one backup taken in cell '{cell.Name}' stops the listing of its whole location.",
                "Write '_' for '.'.");
        }
    }

    private static void Similar(ClusterScope cluster, RuleFindings found)
    {
        Check([.. cluster.Cells.Select(cell => (cell.Name, cell.Path))], "cell");
        Check([.. cluster.Keyspaces.Select(keyspace => (keyspace.Name, keyspace.Path))], "keyspace");

        void Check(IReadOnlyList<(string Name, string Path)> names, string what)
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, path) in names)
            {
                var key = Folded(name);
                if (!seen.TryAdd(key, name) && seen[key] != name)
                {
                    found.Add(path + ".name", $"'{name}' reads like {what} '{seen[key]}': the objects made for both differ in their hash alone.", "Choose a name that reads differently.");
                }
            }
        }
    }

    private static string Folded(string name) => name.ToLowerInvariant().Replace('.', '-').Replace('_', '-');
}
