namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Runs the rules in CEL that a schema has.</summary>
internal sealed class CelValidator(FieldErrors errors)
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["FieldValueInvalid"] = "Invalid value: ",
        ["FieldValueForbidden"] = "Forbidden: ",
        ["FieldValueRequired"] = "Required value: ",
        ["FieldValueDuplicate"] = "Duplicate value: ",
    };

    public void Validate(JsonMap obj, JsonMap? old, Schema schema) => Value(obj, old, schema, "");

    private void Value(object? value, object? old, Schema schema, string path)
    {
        if (!schema.RulesBelow || value is null)
        {
            return;
        }

        foreach (var rule in schema.Rules)
        {
            Run(rule, value, old, path);
        }

        switch (value)
        {
            case JsonMap map:
                foreach (var (name, child) in map)
                {
                    if (schema.Property(name) is { RulesBelow: true } known)
                    {
                        Value(child, (old as JsonMap)?[name], known, FieldPaths.Child(path, name));
                    }
                }

                break;
            case JsonList list when schema.Items is { RulesBelow: true } items:
                for (var i = 0; i < list.Count; i++)
                {
                    Value(list[i], OldItem(list[i], old as JsonList, schema), items, FieldPaths.Item(path, i));
                }

                break;
        }
    }

    // Only items of map lists can be found again.
    private static object? OldItem(object? item, JsonList? old, Schema schema) => old is null || !schema.IsMapList
        ? null
        : old.Find(o => FieldElements.Item(schema, o) == FieldElements.Item(schema, item));

    private void Run(CelRule rule, object value, object? old, string path)
    {
        var usesOld = rule.Rule.Contains("oldSelf", StringComparison.Ordinal);
        if (usesOld && old is null)
        {
            return;
        }

        var names = new Dictionary<string, Func<object?>>(StringComparer.Ordinal) { ["self"] = () => value, ["oldSelf"] = () => old };
        try
        {
            if (!new CelEvaluator(names).RunFlag(CelPrograms.Get(rule.Rule)))
            {
                Report(rule, value, names, path);
            }
        }
        catch (CelException e)
        {
            errors.Invalid(Where(path), Shown(value), $"rule evaluation error: {e.Message} evaluating rule: {Text(rule)}");
        }
    }

    private void Report(CelRule rule, object value, Dictionary<string, Func<object?>> names, string path)
    {
        var message = Text(rule);
        if (rule.MessageExpression is { } expression)
        {
            try
            {
                message = new CelEvaluator(names).Run(CelPrograms.Get(expression)) as string is { Length: > 0 } text ? text : message;
            }
            catch (CelException)
            {
                // The fixed message stays.
            }
        }

        var reason = rule.Reason is null ? "FieldValueInvalid" : rule.Reason;
        var field = rule.FieldPath is { Length: > 0 } below ? path + below : Where(path);
        var body = reason switch
        {
            "FieldValueInvalid" => Reasons[reason] + (value is JsonMap or JsonList ? "" : ShowValue(value) + ": ") + message,
            "FieldValueDuplicate" => Reasons[reason] + ShowValue(value),
            _ => Reasons.GetValueOrDefault(reason, "Invalid value: ") + message,
        };
        errors.Add(new FieldError(reason, field, body));
    }

    private static string Text(CelRule rule) => !string.IsNullOrEmpty(rule.Message) ? rule.Message : "failed rule: " + rule.Rule.Trim();

    private static string Where(string path) => path.Length == 0 ? "<nil>" : path;

    private static object? Shown(object value) => value is JsonMap ? "object" : value is JsonList ? "array" : value;

    private static string ShowValue(object value) => value switch
    {
        JsonMap => "\"object\"",
        JsonList => "\"array\"",
        string text => GoText.Quote(text),
        _ => GoText.Value(value),
    };
}
