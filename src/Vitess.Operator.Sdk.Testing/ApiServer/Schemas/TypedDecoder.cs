using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Brings a body into the form that a built-in type has: unknown fields and nulls go, wrong types are refused.</summary>
/// <remarks>Messages are those of Go's JSON decoder, which names the innermost struct and the path to the field.</remarks>
internal sealed class TypedDecoder(List<string>? unknown)
{
    private readonly List<string> _path = [];

    /// <exception cref="JsonFormatException">A value has another type than its field.</exception>
    public void Decode(JsonMap value, Schema schema) => Struct(value, schema, "");

    private void Struct(JsonMap map, Schema schema, string where)
    {
        var dropped = false;
        for (var i = 0; i < map.Count; i++)
        {
            var (name, value) = map.At(i);
            if (schema.Properties!.TryGetValue(name, out var field))
            {
                _path.Add(name);
                var decoded = Value(value, field, schema.GoName, FieldPaths.Child(where, name));
                _path.RemoveAt(_path.Count - 1);
                map.SetAt(i, IsLeftOut(schema, field, name, decoded) ? null : decoded);
                dropped |= map.At(i).Value is null;
            }
            else
            {
                unknown?.Add($"unknown field \"{FieldPaths.Child(where, name)}\"");
                dropped = true;
            }
        }

        if (dropped)
        {
            map.RemoveAll(e => e.Value is null || !schema.Properties!.ContainsKey(e.Key));
        }

        GoZeroValues.AddEmptyTimes(map, schema);
    }

    private static bool IsLeftOut(Schema schema, Schema field, string name, object? value) =>
        value is JsonMap { Count: 0 } ? field is { IsStruct: false, Values: not null } && !schema.Required.Contains(name)
            : GoZeroValues.IsLeftOut(schema.GoName, name, value) && !schema.Required.Contains(name);

    private object? Value(object? value, Schema schema, string owner, string where)
    {
        if (value is null || (schema.PreserveUnknown && !schema.IsStruct))
        {
            return value;
        }

        switch (schema.Type)
        {
            case "object" when schema.IsStruct:
                Struct(value as JsonMap ?? throw Mismatch(value, owner, "v1." + schema.GoName), schema, where);
                return value;
            case "object" when schema.Values is not null:
                Map(value as JsonMap ?? throw Mismatch(value, owner, GoType(schema)), schema, owner, where);
                return value;
            case "object":
                return value as JsonMap ?? throw Mismatch(value, owner, "v1." + schema.GoName);
            case "array":
                List(value as JsonList ?? throw Mismatch(value, owner, GoType(schema)), schema, owner, where);
                return value;
            default:
                return Scalar(value, schema, owner);
        }
    }

    private void Map(JsonMap map, Schema schema, string owner, string where)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.At(i);
            map.SetAt(i, value is null && schema.Values!.Type == "string" ? "" : Value(value, schema.Values!, owner, FieldPaths.Child(where, key)));
        }
    }

    private void List(JsonList list, Schema schema, string owner, string where)
    {
        for (var i = 0; i < list.Count; i++)
        {
            list[i] = list[i] is null && schema.Items!.Type == "string" ? "" : Value(list[i], schema.Items!, owner, FieldPaths.Item(where, i));
        }
    }

    private object? Scalar(object? value, Schema schema, string owner) => schema.Type switch
    {
        "string" when schema.IntOrString => value is string or long ? value : throw Mismatch(value, owner, "intstr.IntOrString"),
        "string" when schema.GoName == "Quantity" => Quantity(value),
        "string" when schema.Format == "date-time" => Time(value, schema, owner),
        "string" when schema.Format == "byte" => Bytes(value, owner),
        "string" => value as string ?? throw Mismatch(value, owner, "string"),
        "boolean" => value as bool? ?? throw Mismatch(value, owner, "bool"),
        "integer" => Integer(value, schema, owner),
        "number" => value is long or double ? value : throw Mismatch(value, owner, "float64"),
        _ => value,
    };

    private object Integer(object? value, Schema schema, string owner)
    {
        var type = schema.Format ?? "int64";
        if (value is long number && (type != "int32" || number is >= int.MinValue and <= int.MaxValue))
        {
            return value;
        }

        throw value is long or double ? Mismatch(value, owner, type, " " + GoText.Value(value)) : Mismatch(value, owner, type);
    }

    private static object Quantity(object? value) => value switch
    {
        string text => QuantityText.TryCanonical(text, out var canonical)
            ? canonical
            : throw new JsonFormatException(QuantityText.Problem(text)),
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => QuantityText.TryCanonical(GoText.Number(number), out var canonical) ? canonical : GoText.Number(number),
        _ => throw new JsonFormatException(QuantityText.Problem(JsonWriter.Text(value))),
    };

    private object Time(object? value, Schema schema, string owner)
    {
        var text = value as string ?? throw Mismatch(value, owner, "v1." + schema.GoName);
        return TimeText.Normalise(text, schema.GoName == "MicroTime");
    }

    private object Bytes(object? value, string owner)
    {
        var text = value as string ?? throw Mismatch(value, owner, "[]uint8");
        return Base64Text.Check(text);
    }

    private JsonFormatException Mismatch(object? value, string owner, string type, string shown = "") => new(
        $"json: cannot unmarshal {Name(value)}{shown} into Go struct field {owner}.{string.Join('.', _path)} of type {type}");

    private static string Name(object? value) => value switch
    {
        string => "string",
        bool => "bool",
        long or double => "number",
        JsonList => "array",
        JsonMap => "object",
        _ => "null",
    };

    private static string GoType(Schema schema) => schema.Type switch
    {
        "array" => "[]" + GoType(schema.Items!),
        "object" when schema.IsStruct => "v1." + schema.GoName,
        "object" => "map[string]" + (schema.Values is null ? "interface {}" : GoType(schema.Values)),
        "boolean" => "bool",
        "integer" => schema.Format ?? "int64",
        "string" when schema.Format == "byte" => "[]uint8",
        "string" when schema.TypeName is not null => (schema.GoName == "Quantity" ? "resource." : "v1.") + schema.GoName,
        _ => schema.Type ?? "interface {}",
    };
}
