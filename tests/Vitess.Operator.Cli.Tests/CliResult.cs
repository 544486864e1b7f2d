using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests;

/// <summary>What one invocation came to.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    /// <summary>The output as one array of objects, after a check that the invocation went well.</summary>
    public IReadOnlyList<JsonObject> Objects()
    {
        Code.ShouldBe(0, Error);
        return [.. JsonNode.Parse(Out)!.AsArray().OfType<JsonObject>()];
    }

    /// <summary>Checks that the invocation failed as a person expects it: a code, an explanation, no output and no stack trace.</summary>
    public void ShouldFail(int code, params string[] words)
    {
        Code.ShouldBe(code, Error);
        Out.ShouldBeEmpty();
        Error.ShouldStartWith("error: ");
        Error.ShouldNotContain("   at ");
        Error.ShouldNotContain("Exception");
        foreach (var word in words)
        {
            Error.ShouldContain(word);
        }
    }
}
