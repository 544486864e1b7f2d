using System.Text;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>What the parser learned from earlier documents makes it faster, and never changes what it reads.</summary>
public sealed class JsonParserTests
{
    private static readonly string[] Keys = ["name", "names", "value", "valueFrom", "a", "", "ä", "with space", "q\\\"uote", "b", "c", "d"];

    [Fact]
    public void DocumentsOfManyShapes_AreReadAsTheyAre()
    {
        var random = new Random(7);
        for (var i = 0; i < 5000; i++)
        {
            var text = Map(random, depth: 0);
            JsonWriter.Text(JsonParser.Parse(Encoding.UTF8.GetBytes(text))).ShouldBe(text);
        }
    }

    [Fact]
    public void KeysThatAreThereTwice_AreFoundAmongFewAndAmongMany()
    {
        foreach (var count in new[] { 2, 23, 24, 25, 300 })
        {
            var entries = Enumerable.Range(0, count).Select(i => $"\"k{i}\":{i}").Append("\"k1\":\"last\"");
            var duplicates = new List<string>();
            var map = (JsonMap)JsonParser.Parse(Encoding.UTF8.GetBytes("{" + string.Join(',', entries) + "}"), duplicates)!;

            (map.Count, map["k1"]).ShouldBe((count, "last"));
            duplicates.ShouldBe(["duplicate field \"k1\""]);
        }
    }

    [Fact]
    public void KeyWithoutColon_IsRefusedAfterItWasLearned()
    {
        JsonParser.Parse("{\"learned\":1}"u8);

        Should.Throw<JsonFormatException>(() => JsonParser.Parse("{\"learned\" 1}"u8)).Message.ShouldBe("invalid character '1' after object key");
        ((JsonMap)JsonParser.Parse("{\"learned\" : 2}"u8)!)["learned"].ShouldBe(2L);
    }

    private static string Map(Random random, int depth)
    {
        var keys = Keys.OrderBy(_ => random.Next()).Take(random.Next(0, 6)).ToList();
        return "{" + string.Join(',', keys.Select(key => $"\"{key}\":{Value(random, depth + 1)}")) + "}";
    }

    private static string Value(Random random, int depth) => random.Next(depth > 3 ? 3 : 5) switch
    {
        0 => "\"text\"",
        1 => "17",
        2 => "null",
        3 => "[" + string.Join(',', Enumerable.Range(0, random.Next(0, 4)).Select(_ => Map(random, depth))) + "]",
        _ => Map(random, depth),
    };
}
