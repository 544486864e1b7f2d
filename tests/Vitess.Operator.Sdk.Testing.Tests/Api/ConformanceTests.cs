namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Every recorded exchange with a real API server, in both modes.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Recordings()
    {
        var files = Directory.GetFiles(Replay.Folder, "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
        return [.. files, "controllers/garbage-collection.json"];
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public Task Http_AnswersAsRecorded(string file) => CheckAsync(file, inMemory: false);

    [Theory]
    [MemberData(nameof(Recordings))]
    public Task Memory_AnswersAsRecorded(string file) => CheckAsync(file, inMemory: true);

    private static async Task CheckAsync(string file, bool inMemory)
    {
        var output = await Replay.RunAsync(file, inMemory);

        output.ShouldMatch(@"[1-9][0-9]* passed, 0 failed", output);
    }
}
