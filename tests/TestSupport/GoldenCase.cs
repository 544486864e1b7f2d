using System.Text.Json.Nodes;

namespace TestSupport;

/// <summary>A recorded cluster: what was applied, and what the recorded operator made of it.</summary>
public sealed class GoldenCase
{
    private readonly string _folder;

    private GoldenCase(string folder) => _folder = folder;

    /// <summary>The name of the folder.</summary>
    public string Name => Path.GetFileName(_folder);

    /// <summary>The text of the YAML that was applied.</summary>
    public string Input => File.ReadAllText(Path.Combine(_folder, "input.yaml"));

    /// <summary>What was sent while the topology was out of reach.</summary>
    public IReadOnlyList<JsonObject> Sent => Read("sent.json");

    /// <summary>What was stored while the topology was out of reach.</summary>
    public IReadOnlyList<JsonObject> Stored => Read("stored.json");

    /// <summary>What was stored once everything ran.</summary>
    public IReadOnlyList<JsonObject> Running => Read("running.json");

    /// <summary>All cases, in order.</summary>
    public static IEnumerable<GoldenCase> All() => SharedFiles.GoldenCases().Select(folder => new GoldenCase(folder));

    /// <summary>The case of a folder name.</summary>
    public static GoldenCase Of(string name) => new(SharedFiles.PathOf("golden", name));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private List<JsonObject> Read(string file) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, file)))!.AsArray().Select(node => node!.AsObject())];
}
