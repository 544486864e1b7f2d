using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>Makes the HTTP request of a call.</summary>
internal static class GrpcRequest
{
    private static readonly MediaTypeHeaderValue ContentType = new("application/grpc");

    /// <summary>Makes a request; the caller disposes it.</summary>
    /// <param name="address">The address of the method.</param>
    /// <param name="options">Metadata and deadline.</param>
    /// <param name="content">The framed messages.</param>
    /// <param name="time">Clock of the deadline.</param>
    public static HttpRequestMessage Create(Uri address, CallOptions options, HttpContent content, TimeProvider time)
    {
        content.Headers.ContentType = ContentType;
        var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        if (options.Deadline is { } deadline && deadline != DateTime.MaxValue)
        {
            request.Headers.TryAddWithoutValidation("grpc-timeout", Timeout(deadline.ToUniversalTime() - time.GetUtcNow().UtcDateTime));
        }

        foreach (var entry in options.Headers ?? Metadata.Empty)
        {
            request.Headers.TryAddWithoutValidation(entry.Key, entry.Value);
        }

        return request;
    }

    /// <summary>A request with one message: one that was used before, if there is nothing special about the call.</summary>
    /// <param name="route">Where it goes.</param>
    /// <param name="frame">The framed message.</param>
    /// <param name="options">Metadata and deadline.</param>
    /// <param name="time">Clock of the deadline.</param>
    public static HttpRequestMessage Unary(GrpcRoute route, ReadOnlyMemory<byte> frame, CallOptions options, TimeProvider time)
    {
        var request = (IsPlain(options) ? route.Requests.Take() : null) ?? Create(route.Address, options, new UnaryContent(), time);
        ((UnaryContent)request.Content!).Set(frame);
        return request;
    }

    /// <summary>Keeps a request whose response was read to the end.</summary>
    /// <param name="route">Where it went.</param>
    /// <param name="request">The request.</param>
    /// <param name="options">Metadata and deadline it was made with.</param>
    public static void Keep(GrpcRoute route, HttpRequestMessage request, CallOptions options)
    {
        if (IsPlain(options))
        {
            route.Requests.Keep(request);
        }
    }

    private static bool IsPlain(CallOptions options) => options.Deadline is null && IsEmpty(options.Headers);

    private static bool IsEmpty(IEnumerable<Metadata.Entry>? headers) => headers?.Any() != true;

    /// <summary>The text of a deadline: at most eight digits and a unit.</summary>
    /// <param name="left">Time left.</param>
    public static string Timeout(TimeSpan left)
    {
        const int MostDigits = 99_999_999;
        var milliseconds = Math.Max(0, Math.Ceiling(left.TotalMilliseconds));
        return milliseconds <= MostDigits
            ? string.Create(CultureInfo.InvariantCulture, $"{(long)milliseconds}m")
            : string.Create(CultureInfo.InvariantCulture, $"{(long)Math.Min(MostDigits, Math.Ceiling(left.TotalSeconds))}S");
    }
}
