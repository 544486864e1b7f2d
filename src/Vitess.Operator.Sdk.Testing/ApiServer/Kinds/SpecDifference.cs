using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Tells in lines what differs between two specs, for messages about fields that may not change.</summary>
internal static class SpecDifference
{
    public static string Describe(JsonMap old, JsonMap changed)
    {
        var text = new StringBuilder();
        Compare(text, "", old, changed);
        return text.ToString();
    }

    private static void Compare(StringBuilder text, string path, object? old, object? changed)
    {
        if (JsonTree.Same(old, changed))
        {
            return;
        }

        if (old is JsonMap before && changed is JsonMap after)
        {
            foreach (var key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
            {
                Compare(text, FieldPaths.Child(path, key), before[key], after[key]);
            }
        }
        else if (old is JsonList first && changed is JsonList second && first.Count == second.Count)
        {
            for (var i = 0; i < first.Count; i++)
            {
                Compare(text, FieldPaths.Item(path, i), first[i], second[i]);
            }
        }
        else
        {
            text.Append("- ").Append(path).Append(": ").Append(JsonWriter.Text(old)).Append('\n')
                .Append("+ ").Append(path).Append(": ").Append(JsonWriter.Text(changed)).Append('\n');
        }
    }
}
