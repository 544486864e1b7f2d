using System.Globalization;
using System.Net;
using System.Text;
using Vitess.Operator.Sdk.Benchmarks.Figures;

namespace Vitess.Operator.Sdk.Benchmarks.Engine;

/// <summary>A server that lists recorded Pods under new names, page by page, and then has nothing more to tell: it keeps nothing itself.</summary>
/// <param name="count">How many.</param>
internal sealed class ListedPods(int count) : HttpMessageHandler
{
    private static readonly IReadOnlyList<string> Recorded = [.. ApiServerFigures.GoldenPods()];

    /// <summary>Bytes of JSON of a Pod, on average.</summary>
    public static double Size => Math.Round(Recorded.Average(pod => Encoding.UTF8.GetByteCount(pod)));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var query = System.Web.HttpUtility.ParseQueryString(request.RequestUri!.Query);
        if (query["watch"] is not null)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
        }

        var first = int.Parse(query["continue"] ?? "0", CultureInfo.InvariantCulture);
        var next = Math.Min(count, first + int.Parse(query["limit"] ?? "500", CultureInfo.InvariantCulture));
        var more = next < count ? $",\"continue\":\"{next}\"" : string.Empty;
        var head = $"{{\"apiVersion\":\"v1\",\"kind\":\"PodList\",\"metadata\":{{\"resourceVersion\":\"1\"{more}}},\"items\":[";
        var pods = Enumerable.Range(first, next - first).Select(number => (number > first ? "," : string.Empty) + Pod(number));
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StreamContent(new TextStream(pods.Prepend(head).Append("]}"))) };
    }

    private static string Pod(int number) =>
        Recorded[number % Recorded.Count].Replace("POD_NAME", $"vttablet-zone1-{number:D10}", StringComparison.Ordinal);
}
