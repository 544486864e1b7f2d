namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks that a configuration fits the types of its kind, with the messages of the apply engine.</summary>
internal static class TypedConfiguration
{
    /// <summary>The first thing that is wrong; null when everything fits.</summary>
    public static string? Problem(JsonMap configuration, Schema schema)
    {
        var problems = new List<string>();
        Value(configuration, schema, "", problems);
        return problems.Count switch
        {
            0 => null,
            1 => problems[0],
            _ => "errors:\n" + string.Join('\n', problems.Select(p => "  " + p)),
        };
    }

    private static void Value(object? value, Schema? schema, string path, List<string> problems)
    {
        if (value is null || schema is null || (schema.PreserveUnknown && schema.Properties is null))
        {
            return;
        }

        switch (schema.Type)
        {
            case "object":
                Map(value, schema, path, problems);
                break;
            case "array":
                List(value, schema, path, problems);
                break;
            default:
                Scalar(value, schema, path, problems);
                break;
        }
    }

    private static void Map(object? value, Schema schema, string path, List<string> problems)
    {
        if (value is not JsonMap map)
        {
            problems.Add($"{path}: expected map, got &{{{GoText.Value(value)}}}");
            return;
        }

        foreach (var (name, child) in map)
        {
            var here = path + "." + name;
            if (schema.Property(name) is { } known)
            {
                Value(child, known, here, problems);
            }
            else if (!schema.PreserveUnknown && (schema.Properties is not null || schema.Values is null) && schema.IsStruct)
            {
                problems.Add($"{here}: field not declared in schema");
            }
        }
    }

    private static void List(object? value, Schema schema, string path, List<string> problems)
    {
        if (value is not JsonList list)
        {
            problems.Add($"{path}: expected list, got &{{{GoText.Value(value)}}}");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Count; i++)
        {
            var element = FieldElements.IsAtomicList(schema) ? null : FieldElements.Item(schema, list[i]);
            if (element is not null && !seen.Add(element))
            {
                problems.Add($"{path}: duplicate entries for key {FieldElements.Show(element)}");
            }

            Value(list[i], schema.Items, element is null ? FieldPaths.Item(path, i) : path + FieldElements.Show(element), problems);
        }
    }

    private static void Scalar(object value, Schema schema, string path, List<string> problems)
    {
        if (schema.IntOrString || schema.GoName is "Quantity" or "JSON")
        {
            return;
        }

        var problem = schema.Type switch
        {
            "integer" or "number" when value is not long and not double => $"expected numeric (int or float), got {GoType(value)}",
            "string" when value is not string => $"expected string, got &value.valueUnstructured{{Value:{GoText.Value(value)}}}",
            "boolean" when value is not bool => $"expected boolean, got {GoType(value)}",
            _ => null,
        };
        if (problem is not null)
        {
            problems.Add($"{path}: {problem}");
        }
    }

    private static string GoType(object value) => value switch
    {
        string => "string",
        bool => "bool",
        long => "int64",
        double => "float64",
        JsonList => "[]interface {}",
        _ => "map[string]interface {}",
    };
}
