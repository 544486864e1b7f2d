using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>Reads the outcome of a call out of an HTTP response, and out of what went wrong below it.</summary>
internal static class GrpcStatus
{
    /// <summary>Whether a response looks like one of gRPC; its headers may hold the outcome nevertheless.</summary>
    /// <param name="response">A response whose headers are there.</param>
    public static bool IsGrpc(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.OK
        && TypeOf(response)?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The outcome that the headers give, or null when it will be in the trailers.</summary>
    /// <param name="response">A response whose headers are there.</param>
    public static Status? FromHeaders(HttpResponseMessage response)
    {
        if (Read(response.Headers) is { } early)
        {
            return early;
        }

        if (response.StatusCode != HttpStatusCode.OK)
        {
            return new Status(FromHttp(response.StatusCode), $"HTTP status {(int)response.StatusCode} instead of a gRPC response.");
        }

        return IsGrpc(response) ? null : new Status(StatusCode.Unknown, $"Content type '{TypeOf(response)}' instead of application/grpc.");
    }

    /// <summary>The outcome that the trailers give once the body was read.</summary>
    /// <param name="response">A response whose body ended.</param>
    public static Status FromTrailers(HttpResponseMessage response) =>
        Read(response.TrailingHeaders) ?? Read(response.Headers) ?? new Status(StatusCode.Internal, "The response ended without a gRPC status.");

    /// <summary>The trailing metadata of a response.</summary>
    /// <param name="response">A response whose body ended, or whose headers hold the outcome.</param>
    public static Metadata Trailers(HttpResponseMessage response)
    {
        var result = new Metadata();
        AddAll(result, response.Headers.Contains("grpc-status") ? response.Headers : response.TrailingHeaders);
        return result;
    }

    /// <summary>The headers of a response as metadata.</summary>
    /// <param name="response">A response whose headers are there.</param>
    public static Metadata Headers(HttpResponseMessage response)
    {
        var result = new Metadata();
        AddAll(result, response.Headers);
        return result;
    }

    /// <summary>The outcome that a failure of the transport stands for.</summary>
    /// <param name="exception">What the HTTP client threw.</param>
    public static Status FromTransport(Exception exception)
    {
        var protocol = exception as HttpProtocolException ?? exception.InnerException as HttpProtocolException;
        var code = protocol?.ErrorCode switch
        {
            null => StatusCode.Unavailable,
            0x0 or 0x7 => StatusCode.Unavailable,      // GOAWAY without error, REFUSED_STREAM
            0x8 => StatusCode.Cancelled,
            0xb => StatusCode.ResourceExhausted,       // ENHANCE_YOUR_CALM
            0xc => StatusCode.PermissionDenied,        // INADEQUATE_SECURITY
            _ => StatusCode.Internal,
        };
        return new Status(code, exception.GetBaseException().Message, exception);
    }

    private static string? TypeOf(HttpResponseMessage response) =>
        response.Content.Headers.NonValidated.TryGetValues("content-type", out var types) ? types.ToString() : null;

    private static Status? Read(HttpResponseHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("grpc-status", out var codes))
        {
            return null;
        }

        var text = headers.NonValidated.TryGetValues("grpc-message", out var messages) ? Uri.UnescapeDataString(First(messages)) : string.Empty;
        return int.TryParse(First(codes), NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code <= 16
            ? new Status((StatusCode)code, text)
            : new Status(StatusCode.Unknown, $"Unknown gRPC status '{First(codes)}'. {text}");
    }

    private static string First(HeaderStringValues values)
    {
        foreach (var value in values)
        {
            return value;
        }

        return string.Empty;
    }

    private static void AddAll(Metadata target, HttpResponseHeaders headers)
    {
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                target.Add(Entry(name, value));
            }
        }
    }

    private static Metadata.Entry Entry(string name, string value)
    {
        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            return new(name, value);
        }

        var padded = value.PadRight((value.Length + 3) / 4 * 4, '=');   // peers may leave the padding out
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var written) ? new(name, bytes[..written]) : new(name, Array.Empty<byte>());
    }

    private static StatusCode FromHttp(HttpStatusCode code) => code switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway => StatusCode.Unavailable,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
