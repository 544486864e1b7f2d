using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Whether the members of a federation cover its cells.</summary>
internal static class MemberChecks
{
    public static IEnumerable<Finding> Of(FederationSpec federation)
    {
        var cells = federation.Cluster.Spec.Cells.Select(cell => cell.Name).ToHashSet(StringComparer.Ordinal);
        var members = federation.Members;
        if (members.Count < 2 || members.Select(member => member.Name).Distinct(StringComparer.Ordinal).Count() < members.Count)
        {
            yield return Fault("FED01", "", $"A federation has at least two members with different names; here are {string.Join(", ", members.Select(member => $"'{member.Name}'"))}.", "Name each Kubernetes cluster once.");
        }

        foreach (var (cell, index) in federation.Cluster.Spec.Cells.Select((cell, index) => (cell, index)))
        {
            var holders = members.Where(member => member.Cells.Contains(cell.Name)).Select(member => member.Name).ToList();
            if (holders.Count != 1)
            {
                var who = holders.Count == 0 ? "no member" : string.Join(" and ", holders);
                yield return Fault("FED02", $"spec.cells[{index}].name", $"Cell {cell.Name} is in {who}.", "Give each cell to exactly one member.");
            }
        }

        foreach (var (member, cell) in members.SelectMany(member => member.Cells.Where(cell => !cells.Contains(cell)).Select(cell => (member.Name, cell))))
        {
            yield return Fault("FED02", "spec.cells", $"Member {member} has the cell {cell}, which the cluster does not have.", "Add it to spec.cells, or take it out of the member.");
        }
    }

    private static Finding Fault(string code, string path, string message, string fix) =>
        new(code, FindingSeverity.Error, path, message) { Fix = fix, Source = FederationChecks.Source };
}
