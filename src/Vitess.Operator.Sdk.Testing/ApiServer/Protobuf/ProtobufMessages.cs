using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads messages by the table of their fields.</summary>
internal static class ProtobufMessages
{
    private static readonly Dictionary<string, Dictionary<int, (string Name, string Type)>> Messages = Parse();

    /// <summary>The message as a map; null when the message or one of its fields is not known.</summary>
    public static JsonMap? Read(string message, ReadOnlySpan<byte> bytes)
    {
        if (!Messages.TryGetValue(message, out var fields))
        {
            return null;
        }

        var result = new JsonMap();
        var reader = new ProtobufReader(bytes);
        while (reader.Next(out var field, out var number, out var content))
        {
            if (!fields.TryGetValue(field, out var known))
            {
                if (number == 0 && content.IsEmpty)
                {
                    continue;
                }

                return null;
            }

            if (!Take(result, known.Name, known.Type, number, content))
            {
                return null;
            }
        }

        return reader.IsBroken ? null : result;
    }

    private static bool Take(JsonMap result, string name, string type, long number, ReadOnlySpan<byte> content)
    {
        if (type == "-")
        {
            return true;
        }

        if (type[0] == '{')
        {
            return TakeEntry(result.Ensure(name), type[1], content);
        }

        if (!Value(type.TrimStart('*'), number, content, out var value))
        {
            return false;
        }

        if (type[0] == '*')
        {
            List(result, name).Add(value ?? "");
        }
        else if (value is not null)
        {
            result[name] = value;
        }

        return true;
    }

    private static bool Value(string type, long number, ReadOnlySpan<byte> content, out object? value)
    {
        if (type.Length == 1)
        {
            value = ProtobufBody.Scalar(type[0], number, content);
            return true;
        }

        var map = Read(type, content);
        value = map switch
        {
            null => null,
            _ when type == "IntOrString" => map.Number("kind") == 1 ? map.Text("text") ?? "" : map.Number("number") ?? 0,
            { Count: 0 } => null,
            _ => map,
        };
        return map is not null;
    }

    private static bool TakeEntry(JsonMap map, char type, ReadOnlySpan<byte> content)
    {
        var (key, value) = ("", (object?)"");
        var entry = new ProtobufReader(content);
        while (entry.Next(out var field, out var number, out var bytes))
        {
            if (field == 1)
            {
                key = Encoding.UTF8.GetString(bytes);
            }
            else
            {
                value = ProtobufBody.Scalar(type, number, bytes);
            }
        }

        map[key] = value;
        return !entry.IsBroken;
    }

    private static JsonList List(JsonMap result, string name)
    {
        if (result[name] is not JsonList list)
        {
            result[name] = list = [];
        }

        return list;
    }

    // NAME: NUMBER FIELD TYPE; … with types s string, i integer, b boolean (zero means absent), S I B those where zero counts,
    // y bytes, {x a map from strings, * a list, - not read, or the name of another message.
    private static Dictionary<string, Dictionary<int, (string Name, string Type)>> Parse()
    {
        var messages = new Dictionary<string, Dictionary<int, (string Name, string Type)>>(StringComparer.Ordinal);
        foreach (var line in ProtobufTable.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            messages[line[..colon]] = line[(colon + 1)..].Split(';').Select(f => f.Trim().Split(' ')).ToDictionary(f => int.Parse(f[0], CultureInfo.InvariantCulture), f => (f[1], f[2]));
        }

        return messages;
    }
}
