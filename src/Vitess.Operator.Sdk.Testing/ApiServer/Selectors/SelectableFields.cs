namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Which fields of a resource can be selected by.</summary>
internal static class SelectableFields
{
    /// <summary>The fields beyond name and namespace.</summary>
    public static IReadOnlyList<string> SelectableNames(this ResourceInfo resource) => resource.Custom is { } custom
        ? [.. custom.Versions[resource.Version].SelectableFields.Maps().Select(f => (f.Text("jsonPath") ?? "").TrimStart('.'))]
        : resource.Rules.SelectableFields;

    /// <exception cref="ApiException">400: the field cannot be selected by.</exception>
    public static void CheckSelectable(this ResourceInfo resource, string field)
    {
        var fields = resource.SelectableNames();
        if (field == "metadata.name" || (field == "metadata.namespace" && (resource.Namespaced || !resource.IsCustom)) || fields.Contains(field))
        {
            return;
        }

        throw Refusals.BadRequest(resource.IsCustom || fields.Count > 0
            ? $"field label not supported: {field}"
            : $"\"{field}\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }

    public static string[] SelectableValues(this ResourceInfo resource, JsonMap obj)
    {
        var fields = resource.SelectableNames();
        return fields.Count == 0 ? [] : [.. fields.Select(f => resource.Rules.FieldValue(obj, f))];
    }
}
