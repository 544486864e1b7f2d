using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>Finds and makes places in JSON by paths such as <c>spec.cells[].gateway</c>.</summary>
internal static class JsonPlaces
{
    /// <summary>The objects that hold the last name of a path; missing ones are made, and the first element of a list that is missing.</summary>
    public static IReadOnlyList<JsonObject> Holders(JsonObject root, string path, bool make)
    {
        var names = path.Split('.');
        List<JsonObject> holders = [root];
        for (var i = 0; i < names.Length - 1; i++)
        {
            holders = Step(holders, names[i], make);
        }

        return holders;
    }

    /// <summary>Where such an object is, with positions in lists: <c>spec.cells[0].gateway</c>.</summary>
    public static string PathOf(JsonObject holder)
    {
        var path = holder.GetPath(); // $.spec.cells[0].gateway
        return path.Length > 1 ? path[2..] : string.Empty;
    }

    public static string LastName(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static List<JsonObject> Step(List<JsonObject> holders, string name, bool make)
    {
        var isList = name.EndsWith("[]", StringComparison.Ordinal);
        var key = isList ? name[..^2] : name;
        var found = new List<JsonObject>();
        foreach (var holder in holders)
        {
            found.AddRange(isList ? (holder[key] as JsonArray ?? []).OfType<JsonObject>() : holder[key] is JsonObject child ? [child] : []);
        }

        return found.Count > 0 || !make || holders.Count == 0 ? found : [Make(holders[0], key, isList)];
    }

    private static JsonObject Make(JsonObject holder, string key, bool isList)
    {
        var made = new JsonObject();
        holder[key] = isList ? new JsonArray(made) : made;
        return made;
    }
}
