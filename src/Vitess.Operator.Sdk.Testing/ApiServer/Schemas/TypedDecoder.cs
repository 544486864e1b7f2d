using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Brings a body into the form that a built-in type has: unknown fields and nulls go, wrong types are refused.</summary>
/// <remarks>Messages are those of Go's JSON decoder, which names the innermost struct and the path to the field.</remarks>
internal sealed class TypedDecoder(List<string>? unknown)
{
    private readonly List<DecodeStep> _path = [];

    /// <exception cref="JsonFormatException">A value has another type than its field.</exception>
    public void Decode(JsonMap value, Schema schema) => Struct(value, schema);

    private void Struct(JsonMap map, Schema schema)
    {
        var dropped = false;
        for (var i = 0; i < map.Count; i++)
        {
            var (name, value) = map.At(i);
            if (schema.Field(name) is { } field)
            {
                _path.Add(new(DecodeStepType.Field, name, 0));
                var decoded = Value(value, field, schema.GoName);
                _path.RemoveAt(_path.Count - 1);
                var leftOut = IsLeftOut(schema, field, name, decoded);
                if (leftOut || !ReferenceEquals(decoded, value))
                {
                    map.SetAt(i, leftOut ? null : decoded);
                }

                dropped |= leftOut || decoded is null;
            }
            else
            {
                unknown?.Add($"unknown field \"{FieldPaths.Child(DecodeStep.Where(_path), name)}\"");
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
        value is JsonMap map ? map.Count == 0 && field is { IsStruct: false, Values: not null } && !schema.Required.Contains(name)
            : GoZeroValues.IsLeftOut(schema.GoName, name, value) && !schema.Required.Contains(name);

    private object? Value(object? value, Schema schema, string owner)
    {
        if (value is null)
        {
            return null;
        }

        switch (schema.Shape)
        {
            case SchemaShape.Anything:
                return value;
            case SchemaShape.Struct:
                Struct(value as JsonMap ?? throw Mismatch(value, owner, "v1." + schema.GoName), schema);
                return value;
            case SchemaShape.Map:
                Map(value as JsonMap ?? throw Mismatch(value, owner, GoType(schema)), schema, owner);
                return value;
            case SchemaShape.FreeMap:
                return value as JsonMap ?? throw Mismatch(value, owner, "v1." + schema.GoName);
            case SchemaShape.List:
                List(value as JsonList ?? throw Mismatch(value, owner, GoType(schema)), schema, owner);
                return value;
            default:
                return Scalar(value, schema, owner);
        }
    }

    private void Map(JsonMap map, Schema schema, string owner)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.At(i);
            _path.Add(new(DecodeStepType.Key, key, 0));
            var decoded = value is null && schema.Values!.Type == "string" ? "" : Value(value, schema.Values!, owner);
            _path.RemoveAt(_path.Count - 1);
            if (!ReferenceEquals(decoded, value))
            {
                map.SetAt(i, decoded);
            }
        }
    }

    private void List(JsonList list, Schema schema, string owner)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var value = list[i];
            _path.Add(new(DecodeStepType.Item, "", i));
            var decoded = value is null && schema.Items!.Type == "string" ? "" : Value(value, schema.Items!, owner);
            _path.RemoveAt(_path.Count - 1);
            if (!ReferenceEquals(decoded, value))
            {
                list[i] = decoded;
            }
        }
    }

    private object? Scalar(object value, Schema schema, string owner) => schema.Shape switch
    {
        SchemaShape.Text => value as string ?? throw Mismatch(value, owner, "string"),
        SchemaShape.Whole => Integer(value, schema, owner),
        SchemaShape.Flag => value is bool ? value : throw Mismatch(value, owner, "bool"),
        SchemaShape.Quantity => Quantity(value),
        SchemaShape.IntOrString => value is string or long ? value : throw Mismatch(value, owner, "intstr.IntOrString"),
        SchemaShape.Time => Time(value, schema, owner),
        SchemaShape.Bytes => Bytes(value, owner),
        SchemaShape.Real => value is long or double ? value : throw Mismatch(value, owner, "float64"),
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
        $"json: cannot unmarshal {Name(value)}{shown} into Go struct field {owner}.{DecodeStep.Fields(_path)} of type {type}");

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
