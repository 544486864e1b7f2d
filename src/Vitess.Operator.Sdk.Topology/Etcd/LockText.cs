using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>What a lock says of itself. People read it; no program does.</summary>
internal static class LockText
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string action, string owner, DateTimeOffset now)
    {
        var at = owner.LastIndexOf('@');
        return new JsonObject
        {
            ["Action"] = action,
            ["HostName"] = at < 0 ? owner : owner[(at + 1)..],
            ["UserName"] = at <= 0 ? "unknown" : owner[..at],
            ["Time"] = now.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal),
            ["Options"] = new JsonObject(),
            ["Status"] = "Running",
        }.ToJsonString(Options);
    }
}
