namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves subresources.</summary>
internal sealed class SubresourceRequests(ObjectReader reader, ObjectWriter writer, ObjectDecoder decoder, PatchRequests patches, ObjectEncoder encoder, Bindings bindings)
{
    public ApiResponse Serve(ApiCall call) => call.Target.Subresource switch
    {
        "status" => Status(call),
        "binding" => bindings.Bind(call),
        _ => throw Refusals.ResourceNotFound(),
    };

    private ApiResponse Status(ApiCall call)
    {
        switch (call.Target.Verb)
        {
            case "get":
                return encoder.Object(call, 200, ObjectCodec.Json(call.Resource, reader.Get(call)));
            case "update":
                WriteOptions.Check(call, "UpdateOptions");
                var obj = decoder.Decode(call, call.Resource.Kind, call.Resource.Group, call.Resource.Version, call.Resource.Schema);
                BodyIdentity.Check(call, obj);
                return encoder.Object(call, 200, writer.Update(call, _ => obj, new() { IsStatus = true, UidMustMatch = true }).Json);
            case "patch":
                return encoder.Object(call, 200, patches.Patch(call, new() { IsStatus = true, IsPatch = true }).Json);
            default:
                throw Refusals.MethodNotAllowed();
        }
    }
}
