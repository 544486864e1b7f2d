namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks that a schema is structural: each value has a type, defaults fit, rules compile.</summary>
internal sealed class StructuralValidator(FieldErrors errors)
{
    public void Validate(JsonMap schema, string path)
    {
        Type(schema, path, "must not be empty at the root");
        if (schema.Text("type") is { Length: > 0 } type and not "object")
        {
            errors.Invalid(path + ".type", type, "must be object at the root");
        }

        Children(schema, path);
        Rules(schema, path);
    }

    private void Node(JsonMap schema, string path, string missing)
    {
        Type(schema, path, missing);
        Children(schema, path);
        Lists(schema, path);
        Default(schema, path);
        Rules(schema, path);
        Pattern(schema, path);
    }

    private void Type(JsonMap schema, string path, string missing)
    {
        var free = schema.Flag("x-kubernetes-int-or-string") || schema.Flag("x-kubernetes-preserve-unknown-fields");
        if (string.IsNullOrEmpty(schema.Text("type")) && !free)
        {
            errors.Required(path + ".type", missing);
        }
        else if (schema.Text("type") is { Length: > 0 } type && type is not ("object" or "array" or "string" or "integer" or "number" or "boolean"))
        {
            errors.NotSupported(path + ".type", type, "array", "boolean", "integer", "number", "object", "string");
        }
    }

    private void Children(JsonMap schema, string path)
    {
        foreach (var (name, child) in schema.Map("properties") ?? [])
        {
            if (child is JsonMap map && !(path.EndsWith(".openAPIV3Schema", StringComparison.Ordinal) && name == "metadata"))
            {
                Node(map, FieldPaths.Key(path + ".properties", name), "must not be empty for specified object fields");
            }
        }

        if (schema["items"] is JsonMap items)
        {
            Node(items, path + ".items", "must not be empty for specified array items");
        }

        if (schema["additionalProperties"] is JsonMap values)
        {
            Node(values, path + ".additionalProperties", "must not be empty for specified object fields");
            if (schema.Map("properties") is { Count: > 0 })
            {
                errors.Forbidden(path + ".additionalProperties", "additionalProperties and properties are mutual exclusive");
            }
        }

        if (schema["additionalProperties"] is false)
        {
            errors.Forbidden(path + ".additionalProperties", "additionalProperties cannot be set to false");
        }

        if (schema.Flag("uniqueItems"))
        {
            errors.Forbidden(path + ".uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }
    }

    private void Lists(JsonMap schema, string path)
    {
        var listType = schema.Text("x-kubernetes-list-type");
        var keys = schema.List("x-kubernetes-list-map-keys").Texts().ToList();
        if (listType == "map" && keys.Count == 0)
        {
            errors.Required(path + ".x-kubernetes-list-map-keys", "must not be empty if x-kubernetes-list-type is map");
        }

        if (listType is not null and not "map" && keys.Count > 0)
        {
            errors.Forbidden(path + ".x-kubernetes-list-map-keys", "may only be set if x-kubernetes-list-type is map");
        }

        var items = schema["items"] as JsonMap;
        for (var i = 0; i < keys.Count; i++)
        {
            if (items.Map("properties")?.ContainsKey(keys[i]) != true)
            {
                errors.Invalid(FieldPaths.Item(path + ".x-kubernetes-list-map-keys", i), keys[i], "entries must all be names of item properties");
            }
        }

        if (schema.Text("type") == "array" && items is null && schema["items"] is null)
        {
            errors.Required(path + ".items", "must be specified");
        }
    }

    private void Default(JsonMap schema, string path)
    {
        if (!schema.TryGetValue("default", out var value))
        {
            return;
        }

        var trial = new FieldErrors();
        new SchemaValidator(trial).Value(value, new SchemaLoader().Load(schema), "");
        foreach (var error in trial.All)
        {
            errors.Add(error with { Field = error.Field.Length == 0 ? path + ".default" : $"{path}.default.{error.Field}" });
        }
    }

    private void Rules(JsonMap schema, string path)
    {
        var at = 0;
        foreach (var rule in schema.List("x-kubernetes-validations").Maps())
        {
            var here = FieldPaths.Item(path + ".x-kubernetes-validations", at++);
            var text = rule.Text("rule") ?? "";
            if (text.Trim().Length == 0)
            {
                errors.Required(here + ".rule", "rule is not specified");
            }
            else if (CelChecker.Problem(text, "self", "oldSelf") is { } problem)
            {
                errors.Invalid(here + ".rule", Shown(rule), problem);
            }
        }
    }

    private void Pattern(JsonMap schema, string path)
    {
        if (schema.Text("pattern") is not { } pattern)
        {
            return;
        }

        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern);
        }
        catch (ArgumentException)
        {
            errors.Invalid(path + ".pattern", pattern, $"must be a valid regular expression, but isn't: error parsing regexp: {pattern}");
        }
    }

    private static JsonMap Shown(JsonMap rule) => new()
    {
        { "Rule", rule["rule"] }, { "Message", rule.Text("message") ?? "" }, { "MessageExpression", rule.Text("messageExpression") ?? "" },
        { "Reason", rule["reason"] }, { "FieldPath", rule.Text("fieldPath") ?? "" }, { "OptionalOldSelf", rule["optionalOldSelf"] },
    };
}
