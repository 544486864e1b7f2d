using System.Text;

namespace Vitess.Operator.Sdk.Validation.Rules.Secrets;

/// <summary>Takes a script of SQL apart, as far as that is needed to see what it is about.</summary>
internal static class SqlStatements
{
    /// <summary>The statements without comments, in one line each.</summary>
    public static IReadOnlyList<string> Of(string script)
    {
        var statements = new List<string>();
        var current = new StringBuilder();
        var i = 0;
        while (i < script.Length)
        {
            var c = script[i];
            if (c is '\'' or '"' or '`')
            {
                i = Quoted(script, i, current);
            }
            else if (StartsComment(script, i))
            {
                i = EndOf(script, i, "\n");
                current.Append(' ');
            }
            else if (script.AsSpan(i).StartsWith("/*") && !script.AsSpan(i).StartsWith("/*!"))
            {
                i = EndOf(script, i, "*/");
            }
            else
            {
                Plain(c, current, statements);
                i++;
            }
        }

        Add(current, statements);
        return statements;
    }

    private static void Plain(char c, StringBuilder current, List<string> statements)
    {
        if (c == ';')
        {
            Add(current, statements);
        }
        else
        {
            current.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }
    }

    private static bool StartsComment(string script, int i) =>
        script[i] == '#' || (script.AsSpan(i).StartsWith("--") && (i + 2 == script.Length || char.IsWhiteSpace(script[i + 2])));

    private static int EndOf(string script, int start, string mark) =>
        script.IndexOf(mark, start, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : script.Length;

    private static int Quoted(string script, int start, StringBuilder current)
    {
        var i = start + 1;
        while (i < script.Length && script[i] != script[start])
        {
            i += script[i] == '\\' ? 2 : 1;
        }

        var end = Math.Min(script.Length, i + 1);
        current.Append(script, start, end - start);
        return end;
    }

    private static void Add(StringBuilder current, List<string> statements)
    {
        var statement = current.ToString().Trim();
        current.Clear();
        if (statement.Length > 0)
        {
            statements.Add(statement);
        }
    }
}
