using System.Net;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The API server refused a request, or could not be reached.</summary>
/// <remarks>Reasons are those of the Kubernetes API conventions; the message names the verb, the kind and the object.</remarks>
public sealed class KubernetesApiException : Exception
{
    /// <summary>The reason given when no answer came: the connection failed, or broke off.</summary>
    public const string ConnectionFailed = "ConnectionFailed";

    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried and what came of it.</param>
    /// <param name="status">The server's answer; null when none came.</param>
    /// <param name="code">The HTTP status code; null when no answer came.</param>
    /// <param name="retryAfter">How long the server asks to wait.</param>
    /// <param name="innerException">The transport's error.</param>
    public KubernetesApiException(
        string message, V1Status? status, HttpStatusCode? code = null, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Status = status;
        Code = code ?? (status?.Code is { } number ? (HttpStatusCode)number : null);
        Reason = status?.Reason ?? (Code is { } known ? StatusReasons.Of(known) : ConnectionFailed);
        RetryAfter = retryAfter ?? (status?.Details?.RetryAfterSeconds is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : null);
    }

    /// <summary>The server's answer; null when there was none, or when it was not a Status.</summary>
    public V1Status? Status { get; }

    /// <summary>The HTTP status code; null when no answer came.</summary>
    public HttpStatusCode? Code { get; }

    /// <summary>The machine-readable reason, such as <c>NotFound</c>.</summary>
    public string Reason { get; }

    /// <summary>How long the server asks to wait before the next try.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The object, or the collection, does not exist.</summary>
    public bool IsNotFound => Code == HttpStatusCode.NotFound;

    /// <summary>An object of that name exists already.</summary>
    public bool IsAlreadyExists => Reason == "AlreadyExists";

    /// <summary>The object has changed since it was read, or a precondition failed.</summary>
    public bool IsConflict => Code == HttpStatusCode.Conflict && !IsAlreadyExists;

    /// <summary>The asked-for resourceVersion or page is too old: list anew.</summary>
    public bool IsGone => Code == HttpStatusCode.Gone || Reason is "Expired" or "Gone";

    /// <summary>The object is not valid.</summary>
    public bool IsInvalid => Code == HttpStatusCode.UnprocessableEntity;

    /// <summary>The caller may not do this.</summary>
    public bool IsForbidden => Code == HttpStatusCode.Forbidden;

    /// <summary>The server asks for fewer requests.</summary>
    public bool IsTooManyRequests => Code == HttpStatusCode.TooManyRequests;

    /// <summary>Whether the same request may succeed later without any change to it.</summary>
    public bool IsTransient => Code is null
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout
        or HttpStatusCode.RequestTimeout;
}
