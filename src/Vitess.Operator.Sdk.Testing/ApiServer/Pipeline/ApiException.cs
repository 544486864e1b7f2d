namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A refusal: the status code and the Status object that tells why.</summary>
internal sealed class ApiException(int code, string reason, string message, JsonMap? details = null) : Exception(message)
{
    public int Code => code;

    public string Reason => reason;

    public JsonMap? Details => details;

    /// <summary>Seconds for the Retry-After header.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>Set for answers outside the API's own error form: plain text.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>A token with which an expired list can go on.</summary>
    public string? FreshToken { get; init; }

    public JsonMap ToStatus()
    {
        var metadata = new JsonMap();
        if (FreshToken is not null)
        {
            metadata["continue"] = FreshToken;
        }

        var status = new JsonMap
        {
            { "kind", "Status" }, { "apiVersion", "v1" }, { "metadata", metadata }, { "status", "Failure" }, { "message", Message },
        };
        if (reason.Length > 0)
        {
            status["reason"] = reason;
        }

        if (details is not null)
        {
            status["details"] = details;
        }

        status["code"] = (long)code;
        return status;
    }
}
