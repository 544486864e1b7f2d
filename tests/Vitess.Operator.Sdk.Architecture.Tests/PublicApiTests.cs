using Generators.PublicApi;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests;

/// <summary>The public API of each assembly is checked in, so that no change of it goes unseen.</summary>
public sealed class PublicApiTests
{
    private const string HowToUpdate =
        "when the change is meant, build this test project and run: dotnet run --project eng/Generators -- api artifacts/bin/Vitess.Operator.Sdk.Architecture.Tests/debug api";

    private static readonly string Folder = Path.Combine(SharedFiles.Repository, "api");

    [Fact]
    public void PublicApi_IsTheOneCheckedIn()
    {
        var actual = PublicApiGenerator.Generate(AppContext.BaseDirectory);
        actual.Count.ShouldBeGreaterThan(5);
        var expected = Directory.GetFiles(Folder, "*.txt").ToDictionary(path => Path.GetFileName(path), path => File.ReadAllLines(path), StringComparer.Ordinal);
        var differences = actual.Keys.Union(expected.Keys).Order(StringComparer.Ordinal)
            .SelectMany(name => Differences(name, expected.GetValueOrDefault(name, []), actual.GetValueOrDefault(name, "").Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            .Take(40);
        differences.ShouldBeEmpty(HowToUpdate);
    }

    private static IEnumerable<string> Differences(string name, string[] expected, string[] actual) =>
        expected.Except(actual).Select(line => $"{name}: gone: {line.Trim()}").Concat(actual.Except(expected).Select(line => $"{name}: new: {line.Trim()}"));
}
