namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks that an expression parses and names only what is declared.</summary>
internal static class CelChecker
{
    /// <summary>What is wrong, in the words of the compiler; null when nothing is.</summary>
    public static string? Problem(string text, params IReadOnlyCollection<string> declared)
    {
        try
        {
            var unknown = new List<(string Text, int Column)>();
            Visit(CelParser.Parse(text), [.. declared], unknown);
            return unknown.Count == 0 ? null : "compilation failed: " + string.Join('\n', unknown.Select(u =>
                $"ERROR: <input>:1:{u.Column + 1}: undeclared reference to '{u.Text}' (in container '')\n | {text}\n | {new string('.', u.Column)}^"));
        }
        catch (CelException e)
        {
            return "compilation failed: " + e.Message;
        }
    }

    private static void Visit(CelNode node, HashSet<string> declared, List<(string Text, int Column)> unknown)
    {
        switch (node)
        {
            case CelNode.Name name when !declared.Contains(name.Text):
                unknown.Add((name.Text, name.Column));
                break;
            case CelNode.Walk walk:
                Visit(walk.Over, declared, unknown);
                HashSet<string> inner = [.. declared, walk.Variable];
                Visit(walk.Body, inner, unknown);
                if (walk.Transform is not null)
                {
                    Visit(walk.Transform, inner, unknown);
                }

                break;
            default:
                foreach (var child in Children(node))
                {
                    Visit(child, declared, unknown);
                }

                break;
        }
    }

    private static IEnumerable<CelNode> Children(CelNode node) => node switch
    {
        CelNode.Select select => [select.Of],
        CelNode.Index index => [index.Of, index.At],
        CelNode.Call call => call.Target is null ? call.Arguments : [call.Target, .. call.Arguments],
        CelNode.MakeList list => list.Items,
        CelNode.MakeMap map => map.Entries.SelectMany(e => new[] { e.Key, e.Value }),
        CelNode.Unary unary => [unary.Of],
        CelNode.Binary binary => [binary.Left, binary.Right],
        CelNode.Conditional conditional => [conditional.Test, conditional.Then, conditional.Else],
        _ => [],
    };
}
