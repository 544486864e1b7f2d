using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How JSON is written where people read it, or where bytes count.</summary>
internal static class JsonText
{
    /// <summary>Without escapes that JSON does not need.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
