using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>A container of a Pod: what it shall be, how it is, and what it wrote.</summary>
internal sealed partial class ContainerView(JsonObject spec, JsonObject? status, string log, string previousLog, bool isInit)
{
    public string Name => spec.Text("name");

    public bool IsInit { get; } = isInit;

    public JsonObject Spec => spec;

    public string Image => spec.Text("image");

    public bool IsReady => status.Text("ready") == "true";

    /// <summary>Whether an init container has done its work, or another one is up and ready.</summary>
    public bool IsWell => IsReady || (IsInit && (Terminated is { } end && end.Number("exitCode") == 0));

    public int Restarts => status.Number("restartCount");

    public JsonObject? Waiting => status.At("state", "waiting") as JsonObject;

    public bool IsRunning => status.At("state", "running") is JsonObject;

    /// <summary>How it ended, when it is down now.</summary>
    public JsonObject? Terminated => status.At("state", "terminated") as JsonObject;

    /// <summary>How it ended the last time, now or before.</summary>
    public JsonObject? LastEnd => Terminated ?? status.At("lastState", "terminated") as JsonObject;

    public string WaitingReason => Waiting.Text("reason");

    public string WaitingMessage => Waiting.Text("message");

    /// <summary>Whether the kernel took it down for its memory.</summary>
    public bool IsOutOfMemory => LastEnd.Text("reason") == "OOMKilled";

    /// <summary>What it wrote before it ended the last time, then what it writes now.</summary>
    public IEnumerable<string> Lines => Split(previousLog + "\n" + log + "\n" + LastEnd.Text("message"));

    /// <summary>What it writes now; of the time before only when it writes nothing now.</summary>
    public IEnumerable<string> RecentLines => Split(log.Trim().Length > 0 ? log : previousLog + "\n" + LastEnd.Text("message"));

    /// <summary>What it has written since it started.</summary>
    public IEnumerable<string> PresentLines => Split(log);

    public string MemoryLimit => spec.Text("resources", "limits", "memory");

    // Terminals colour what they show, and some people copy that.
    private static IEnumerable<string> Split(string text) => Colour().Replace(text, string.Empty).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0);

    [GeneratedRegex(@"\x1b\[[0-9;]*[A-Za-z]")]
    private static partial Regex Colour();
}
