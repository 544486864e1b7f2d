namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The refusal of an apply that would change fields of other managers.</summary>
internal static class ApplyConflicts
{
    public static ApiException Refuse(List<(ManagerEntry Manager, FieldSet Fields)> conflicts)
    {
        var all = conflicts
            .SelectMany(c => c.Fields.Paths().Select(p => (Manager: c.Manager.Describe(), Path: p)))
            .ToList();
        var causes = all.OrderBy(c => c.Path, StringComparer.Ordinal).Select(c => new JsonMap
        {
            { "reason", "FieldManagerConflict" }, { "message", "conflict with " + c.Manager }, { "field", c.Path },
        });
        return new ApiException(409, "Conflict", Message(all), new JsonMap { { "causes", new JsonList(causes) } });
    }

    private static string Message(List<(string Manager, string Path)> all)
    {
        if (all.Count == 1)
        {
            return $"Apply failed with 1 conflict: conflict with {all[0].Manager}: {all[0].Path}";
        }

        var groups = all.GroupBy(c => c.Manager).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Count() == 1
            ? $"conflicts with {g.Key}:\n- {g.First().Path}"
            : $"conflicts with {g.Key}:\n" + string.Join('\n', g.Select(c => "- " + c.Path)));
        return $"Apply failed with {all.Count} conflicts: " + string.Join('\n', groups);
    }
}
