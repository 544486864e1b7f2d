using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Inventory;

/// <summary>Reads the MANIFEST that Vitess leaves in a finished backup.</summary>
internal static class BackupManifest
{
    /// <summary>Adds to a status what the MANIFEST tells. A MANIFEST that is no JSON is still being written.</summary>
    /// <param name="status">Status of the backup.</param>
    /// <param name="content">The MANIFEST; null when there is none.</param>
    public static VitessBackupStatus Complete(VitessBackupStatus status, byte[]? content) => Parse(content) is not { } manifest ? status : status with
    {
        Complete = true,
        Position = Text(manifest, "Position") is { } position ? position[(position.IndexOf('/', StringComparison.Ordinal) + 1)..] : null,
        Engine = Text(manifest, "BackupMethod"),
        FinishedTime = DateTimeOffset.TryParse(Text(manifest, "FinishedTime"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.UtcDateTime : null,
    };

    private static JsonObject? Parse(byte[]? content)
    {
        try
        {
            return content is null ? null : JsonNode.Parse(content) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject manifest, string name) =>
        manifest[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
