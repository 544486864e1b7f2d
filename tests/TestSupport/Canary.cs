using System.Text;
using System.Text.Json.Nodes;

namespace TestSupport;

/// <summary>A mark in the values of Secrets, which must not be seen anywhere else.</summary>
public static class Canary
{
    /// <summary>The mark.</summary>
    public const string Text = "canary-4b1d-7e20-c3";

    private static readonly string[] Signs = [Text, .. Enumerable.Range(0, 3).Select(Encoded)];

    /// <summary>The content of files that commands and programs read, with the mark as a password: by the end of the key.</summary>
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        [".sql"] = $"CREATE USER 'app'@'%' IDENTIFIED BY '{Text}';\nSET GLOBAL super_read_only='OFF';\n",
        ["users.json"] = $$"""{"app": [{"UserData": "app", "Password": "{{Text}}"}]}""",
    };

    /// <summary>Whether a text holds the mark, as it is or within something in base64.</summary>
    public static bool IsIn(string? text) => text is not null && Array.Exists(Signs, sign => text.Contains(sign, StringComparison.Ordinal));

    /// <summary>Puts the mark into every value of a Secret: in front, so that readers trip over it, or inside, where a password stands.</summary>
    /// <returns>How many values have it.</returns>
    public static int Mark(JsonObject secret, bool inside = false)
    {
        var marked = 0;
        foreach (var part in new[] { "data", "stringData" }.Where(part => secret[part] is JsonObject))
        {
            foreach (var (key, value) in secret[part]!.AsObject().ToList())
            {
                var text = part == "data" ? Encoding.UTF8.GetString(Convert.FromBase64String((string)value!)) : (string)value!;
                var file = Files.FirstOrDefault(entry => key.EndsWith(entry.Key, StringComparison.Ordinal)).Value;
                var canary = inside && file is not null ? file : $"{Text}!{text}";
                secret[part]![key] = part == "data" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)) : canary;
                marked++;
            }
        }

        return marked;
    }

    // What base64 makes of the mark whatever stands before it, without the edges, which what stands around has a part in.
    private static string Encoded(int offset)
    {
        var text = Convert.ToBase64String(Encoding.ASCII.GetBytes(new string('x', offset) + Text));
        var from = offset == 0 ? 0 : 4;
        return text[from..^4];
    }
}
