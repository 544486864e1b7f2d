namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves subresources.</summary>
internal sealed class SubresourceRequests(ServerParts parts, Patcher patcher)
{
    private readonly ScaleRequests _scale = new(parts.Reader, parts.Writer, parts.Decoder, patcher, parts.Encoder);
    private readonly BindingRequests _bindings = new(parts.State, parts.Writer, parts.Decoder);
    private readonly EvictionRequests _evictions = new(parts.State, parts.Writer, parts.Deleter, parts.Decoder);
    private readonly KubeletRequests _kubelet = new(parts.State, parts.Reader);
    private readonly TokenRequests _tokens = new(parts.State, parts.Reader, parts.Decoder);

    public ApiResponse Serve(ApiCall call) => call.Target.Subresource switch
    {
        "status" => Part(call, new() { IsStatus = true }),
        "scale" => _scale.Serve(call),
        "binding" => _bindings.Create(call),
        "eviction" => _evictions.Create(call),
        "token" => _tokens.Create(call),
        "log" or "exec" or "attach" or "portforward" => _kubelet.Serve(call),
        "finalize" => Part(call, new() { Part = "finalize" }),
        "ephemeralcontainers" => Part(call, new() { Part = "ephemeralcontainers" }),
        "resize" => Part(call, new() { Part = "resize" }),
        "approval" => Part(call, new() { IsStatus = true }),
        _ => throw new ApiException(503, "ServiceUnavailable", $"the simulated cluster does not offer {call.Target.Subresource}"),
    };

    private ApiResponse Part(ApiCall call, UpdateOptions options)
    {
        switch (call.Target.Verb)
        {
            case "get":
                return parts.Encoder.Object(call, 200, ObjectCodec.Json(call.Resource, parts.Reader.Get(call)));
            case "update":
                WriteOptions.Check(call, "UpdateOptions");
                var resource = call.Resource;
                var obj = parts.Decoder.Decode(call, resource.Kind, resource.Group, resource.Version, resource.Schema);
                BodyIdentity.Check(call, obj);
                return parts.Encoder.Object(call, 200, parts.Writer.Update(call, _ => obj, options with { UidMustMatch = true, Replaces = true }).Json);
            case "patch":
                return parts.Encoder.Object(call, 200, parts.Patches.Patch(call, options with { IsPatch = true }).Json);
            default:
                throw Refusals.MethodNotAllowed();
        }
    }
}
