using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The formats of texts that the API server checks.</summary>
internal static class FormatRules
{
    /// <summary>Whether a text has a format; unknown formats hold for every text.</summary>
    public static bool Holds(string format, string text) => format switch
    {
        "date-time" => IsDateTime(text),
        "date" => DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uuid" => Guid.TryParse(text, out _),
        "ipv4" => IPAddress.TryParse(text, out var v4) && v4.AddressFamily == AddressFamily.InterNetwork && text.Count(c => c == '.') == 3,
        "ipv6" => IPAddress.TryParse(text, out var v6) && v6.AddressFamily == AddressFamily.InterNetworkV6,
        "byte" => text.Length % 4 == 0 && System.Buffers.Text.Base64.IsValid(text),
        "email" => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1,
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => true,
    };

    private static bool IsDateTime(string text) =>
        text.Length >= 20 && text[10] is 'T' or 't' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
