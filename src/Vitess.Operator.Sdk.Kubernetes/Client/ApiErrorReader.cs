using System.Text;
using System.Text.Json;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads a refusal: a Status when the server sent one, else what the HTTP head says.</summary>
internal static class ApiErrorReader
{
    private const int LongestQuote = 200;

    public static KubernetesApiException Read(ApiCall call, HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var status = StatusOf(body);
        var text = status?.Message ?? Quote(body);
        var message = $"{call}: {(int)response.StatusCode} {status?.Reason ?? StatusReasons.Of(response.StatusCode)}: {text}";
        return new(message, status, response.StatusCode, RetryAfterOf(response, now));
    }

    public static KubernetesApiException Read(ApiCall call, string status)
    {
        var parsed = StatusOf(Encoding.UTF8.GetBytes(status));
        return new($"{call}: {parsed?.Code} {parsed?.Reason}: {parsed?.Message}", parsed);
    }

    private static TimeSpan? RetryAfterOf(HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        return header?.Delta ?? (header?.Date is { } date && date > now ? date - now : null);
    }

    private static V1Status? StatusOf(byte[] body)
    {
        try
        {
            var status = KubernetesJson.Deserialize<V1Status>(Encoding.UTF8.GetString(body));
            return status?.Kind == "Status" ? status : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Quote(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body).Trim();
        return text.Length <= LongestQuote ? text : text[..LongestQuote] + "...";
    }
}
