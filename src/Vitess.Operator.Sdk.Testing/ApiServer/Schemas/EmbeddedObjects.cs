namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Objects inside objects: they have a kind, a version and metadata of their own.</summary>
internal static class EmbeddedObjects
{
    public static void Validate(JsonMap obj, string path, FieldErrors errors)
    {
        foreach (var field in new[] { "apiVersion", "kind" })
        {
            if (string.IsNullOrEmpty(obj.Text(field)))
            {
                errors.Required(FieldPaths.Child(path, field));
            }
        }
    }

    /// <summary>Drops what metadata does not know.</summary>
    public static void Decode(JsonMap obj, string path, List<string>? unknown)
    {
        if (obj["metadata"] is not JsonMap metadata)
        {
            return;
        }

        var found = unknown is null ? null : new List<string>();
        new TypedDecoder(found).Decode(metadata, BuiltInSchemas.Metadata);
        unknown?.AddRange(found!.Select(f => f.Replace("unknown field \"", $"unknown field \"{path}.metadata.", StringComparison.Ordinal)));
    }
}
