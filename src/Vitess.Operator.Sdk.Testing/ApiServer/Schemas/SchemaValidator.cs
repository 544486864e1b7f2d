namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks a custom object against its structural schema, with the messages of the API server.</summary>
internal sealed class SchemaValidator(FieldErrors errors)
{
    private const string Unchecked = "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation";

    // After these findings, rules in CEL could not rely on what they read.
    private static readonly string[] Blocking =
        ["FieldValueNotSupported", "FieldValueRequired", "FieldValueTooLong", "FieldValueTooMany", "FieldValueTypeInvalid"];

    /// <summary>Checks an object; old is null when it is created.</summary>
    public void ValidateObject(JsonMap obj, JsonMap? old, Schema schema, bool isStatus)
    {
        var found = errors.All.Count;
        var metadata = obj["metadata"];
        Fields(obj, schema, "", isStatus && schema.Property("status") is not null ? ["status"] : null);
        ListRules(obj, schema, "");
        obj["metadata"] = metadata;
        if (schema.RulesBelow)
        {
            if (errors.All.Skip(found).Any(e => Blocking.Contains(e.Reason)))
            {
                errors.Add(new("FieldValueInvalid", "<nil>", "Invalid value: null: " + Unchecked));
            }
            else
            {
                new CelValidator(errors).Validate(obj, old, schema);
            }
        }
    }

    /// <summary>Checks a value; the texts name the path without <c>status.</c> below the status.</summary>
    public void Value(object? value, Schema schema, string path)
    {
        if (value is null && schema.Nullable)
        {
            return;
        }

        if (schema.PreserveUnknown && schema.Type is null)
        {
            return;
        }

        if (!HasType(value, schema))
        {
            errors.Add(TypeError(value, schema, path));
            if (schema.IntOrString && schema.Checks is { AnyOf.Count: > 0 } choices)
            {
                new ValueChecker(errors, this).Check(value, choices, path);
            }

            return;
        }

        switch (value)
        {
            case string text when schema.Format is { } format && !FormatRules.Holds(format, text):
                errors.Add(FieldError.TypeInvalid(path, text, $"{Shown(path)} in body must be of type {format}: {GoText.Quote(text)}"));
                break;
            case JsonMap map:
                if (schema.EmbeddedResource)
                {
                    EmbeddedObjects.Validate(map, path, errors);
                }

                Fields(map, schema, path, null);
                break;
            case JsonList list:
                Items(list, schema, path);
                break;
        }

        if (schema.Checks is { } checks)
        {
            new ValueChecker(errors, this).Check(value, checks, path);
        }
    }

    /// <summary>The path as the texts show it.</summary>
    public static string Shown(string path) =>
        path.StartsWith("status.", StringComparison.Ordinal) ? path["status.".Length..] : path;

    private void Fields(JsonMap map, Schema schema, string path, IReadOnlyCollection<string>? only)
    {
        foreach (var name in schema.Required)
        {
            if (!map.ContainsKey(name) && only is null)
            {
                errors.Required(FieldPaths.Child(path, name));
            }
        }

        foreach (var (name, value) in map)
        {
            if ((only is null || only.Contains(name)) && schema.Property(name) is { } known && !(path.Length == 0 && IsTypeMeta(name)))
            {
                Value(value, known, FieldPaths.Child(path, name));
            }
        }
    }

    private static bool IsTypeMeta(string name) => name is "metadata" or "kind" or "apiVersion";

    private void Items(JsonList list, Schema schema, string path)
    {
        if (schema.Items is null)
        {
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            Value(list[i], schema.Items, FieldPaths.Item(path, i));
        }
    }

    private void ListRules(object? value, Schema schema, string path)
    {
        switch (value)
        {
            case JsonMap map:
                foreach (var (name, item) in map)
                {
                    if (item is JsonMap or JsonList && schema.Property(name) is { } known)
                    {
                        ListRules(item, known, FieldPaths.Child(path, name));
                    }
                }

                break;
            case JsonList list:
                Duplicates(list, schema, path);
                for (var i = 0; schema.Items is not null && i < list.Count; i++)
                {
                    ListRules(list[i], schema.Items, FieldPaths.Item(path, i));
                }

                break;
        }
    }

    private void Duplicates(JsonList list, Schema schema, string path)
    {
        if (!schema.IsMapList && !schema.IsSetList)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            var key = schema.IsSetList ? list[i] : KeyOf(list[i] as JsonMap, schema.MapKeys);
            var text = JsonWriter.Text(key);
            if (!seen.Add(text) && reported.Add(text))
            {
                errors.Add(FieldError.Duplicate(FieldPaths.Item(path, i), key));
            }
        }
    }

    private static JsonMap KeyOf(JsonMap? item, IReadOnlyList<string> keys)
    {
        var result = new JsonMap();
        foreach (var key in keys.Order(StringComparer.Ordinal))
        {
            if (item is not null && item.TryGetValue(key, out var value))
            {
                result[key] = value;
            }
        }

        return result;
    }

    private static bool HasType(object? value, Schema schema)
    {
        if (schema.IntOrString)
        {
            return value is long or string;
        }

        return schema.Type switch
        {
            null or "" => true,
            "object" => value is JsonMap,
            "array" => value is JsonList,
            "string" => value is string,
            "boolean" => value is bool,
            "integer" => value is long || (value is double d && d == Math.Floor(d) && Math.Abs(d) < 9e18),
            "number" => value is long or double,
            _ => true,
        };
    }

    private static FieldError TypeError(object? value, Schema schema, string path)
    {
        var wanted = schema.IntOrString ? "integer,string" : schema.Type;
        var found = value switch
        {
            null => "null",
            string => "string",
            bool => "boolean",
            long => "integer",
            double => "number",
            JsonList => "array",
            _ => "object",
        };
        return FieldError.TypeInvalid(path, found, $"{Shown(path)} in body must be of type {wanted}: {GoText.Quote(found)}");
    }
}
