using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Cells;

/// <summary>Rules on the zones that cells are pinned to.</summary>
internal static class ZoneRules
{
    private const string ZoneLabel = "failure-domain.beta.kubernetes.io/zone";
    private const string NewZoneLabel = "topology.kubernetes.io/zone";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cells(new("V0406", Warning, "A cell is pinned to a zone by a label that nodes may lack", "cells: [{name: zone1, zone: us-east1-b}]"), Label),
    ];

    private static void Label(CellScope cell, RuleFindings found)
    {
        if (string.IsNullOrEmpty(cell.Cell.Zone))
        {
            return;
        }

        var zone = cell.Cell.Zone;
        var nodes = cell.Cluster.Context.Nodes;
        if (nodes is null)
        {
            found.Add(cell.Path + ".zone", $"Pods of the cell go only to nodes with the label {ZoneLabel}: {zone}; nodes that have only {NewZoneLabel} do not count.", $"Check that the nodes carry {ZoneLabel}.", Info);
        }
        else if (!nodes.Any(node => node.Metadata?.Labels?.TryGetValue(ZoneLabel, out var value) == true && value == zone))
        {
            var hasNew = nodes.Any(node => node.Metadata?.Labels?.TryGetValue(NewZoneLabel, out var value) == true && value == zone);
            found.Add(
                cell.Path + ".zone",
                $"No node has the label {ZoneLabel}: {zone}, which Pods of the cell require{(hasNew ? $" (some have {NewZoneLabel}, which does not count)" : "")}: they stay Pending for ever.",
                hasNew ? $"Add the label {ZoneLabel} to the nodes, or leave zone out." : "Name a zone that has nodes, or leave zone out.",
                Error);
        }
    }
}
