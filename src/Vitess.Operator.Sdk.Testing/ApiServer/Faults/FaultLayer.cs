namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Lies around the pipeline: injects faults, and notes every request with its answer.</summary>
internal sealed class FaultLayer(FaultPlan plan, RequestLog log, TimeProvider time, Func<ApiRequest, ApiResponse> serve)
{
    public ApiResponse Run(ApiRequest request)
    {
        var target = request.Target;
        var at = time.GetUtcNow();
        var response = plan.Next(target) is { } rule ? Inject(rule, request, target) : serve(request);
        log.Add(request, target, at, response);
        return response;
    }

    private ApiResponse Inject(FaultRule rule, ApiRequest request, RequestTarget target)
    {
        switch (rule.Effect)
        {
            case FaultEffect.Delay:
                var late = serve(request);
                late.Delay = rule.Delay;
                return late;
            case FaultEffect.DropBeforeApply:
                return Dropped();
            case FaultEffect.DropAfterApply:
                serve(request).Watch?.Dispose();
                return Dropped();
            case FaultEffect.CutWatch:
                var cut = serve(request);
                cut.Watch?.Cut();
                return cut;
            case FaultEffect.StaleRead:
                request.RevisionsBehind = rule.Revisions;
                return serve(request);
            default:
                return Refused(Refusal(rule, target));
        }
    }

    private static ApiException Refusal(FaultRule rule, RequestTarget target) => rule.Effect switch
    {
        FaultEffect.Conflict => Refusals.Conflict(
            target.Group,
            target.Plural,
            target.Name,
            "the object has been modified; please apply your changes to the latest version and try again"),
        FaultEffect.Expired => Refusals.Expired("The resourceVersion for the provided watch is too old."),
        FaultEffect.TooManyRequests => new(429, "TooManyRequests", "Too many requests, please try again later.", RetryDetails(rule))
        {
            RetryAfter = Seconds(rule),
        },
        FaultEffect.InternalError => Refusals.InternalError("injected fault"),
        _ => new(503, "ServiceUnavailable", "the server is currently unable to handle the request"),
    };

    private static ApiResponse Refused(ApiException refusal)
    {
        var response = ApiResponse.Json(refusal.Code, refusal.ToStatus());
        return refusal.RetryAfter is { } seconds ? response.With("Retry-After", GoText.Value((long)seconds)) : response;
    }

    private static ApiResponse Dropped() => new() { Status = 0, ContentType = null, Dropped = true };

    private static JsonMap RetryDetails(FaultRule rule) => new() { { "retryAfterSeconds", (long)Seconds(rule) } };

    private static int Seconds(FaultRule rule) => Math.Max(1, (int)Math.Ceiling(rule.RetryAfter.TotalSeconds));
}
