namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves the scale subresource.</summary>
internal sealed class ScaleRequests(ObjectReader reader, ObjectWriter writer, ObjectDecoder decoder, Patcher patcher, ObjectEncoder encoder)
{
    public ApiResponse Serve(ApiCall call)
    {
        var forms = new ScaleForms(call.Resource);
        switch (call.Target.Verb)
        {
            case "get":
                return Answer(call, forms.Make(ObjectCodec.Tree(call.Resource, reader.Get(call)), mustExist: true));
            case "update":
                return Replace(call, forms);
            default:
                return Patch(call, forms);
        }
    }

    private ApiResponse Replace(ApiCall call, ScaleForms forms)
    {
        WriteOptions.Check(call, "UpdateOptions");
        var scale = Decode(call);
        BodyIdentity.Check(call, scale);
        return Write(call, forms, _ => scale);
    }

    private ApiResponse Patch(ApiCall call, ScaleForms forms)
    {
        var type = Patcher.TypeOf(call);
        WriteOptions.Check(call, "PatchOptions", type);
        if (type == MediaTypes.ApplyPatch)
        {
            throw Refusals.Internal($"failed to create manager for existing fields: failed to convert new object ({call.Namespace}/{call.Name}; {call.Resource.GroupVersion}, Kind={call.Resource.Kind}) to proper version ({call.Resource.GroupVersion})");
        }

        return Write(call, forms, old =>
        {
            var scale = forms.Make(old, mustExist: false);
            var stored = scale.Map("metadata")!["resourceVersion"];
            var patched = patcher.Apply(call, type, scale, BuiltInSchemas.Get(ScaleForms.TypeName), []);
            if (JsonTree.Same(patched.Map("metadata")?["resourceVersion"], stored))
            {
                patched.Map("metadata")!.Remove("resourceVersion");
            }

            BodyIdentity.Check(call, patched);
            return patched;
        });
    }

    private ApiResponse Write(ApiCall call, ScaleForms forms, Func<JsonMap, JsonMap> change)
    {
        var result = writer.Update(
            call,
            old =>
            {
                var scale = change(old!);
                CheckReplicas(call, scale);
                forms.Apply(scale, old!);
                var metadata = old!.Map("metadata")!;
                metadata.Remove("resourceVersion");
                if (JsonTree.TextAt(scale, "metadata", "resourceVersion") is { Length: > 0 } version)
                {
                    metadata["resourceVersion"] = version;
                }

                return old!;
            },
            new() { IsPatch = true });
        return Answer(call, forms.Make(result.Tree, mustExist: false));
    }

    private static void CheckReplicas(ApiCall call, JsonMap scale)
    {
        if (!call.Resource.IsCustom && scale.Map("spec").Number("replicas") is < 0 and var replicas)
        {
            throw Refusals.Invalid("autoscaling", "Scale", call.Name, [FieldError.Invalid("spec.replicas", replicas, ValidationTexts.NotNegative)]);
        }
    }

    private JsonMap Decode(ApiCall call)
    {
        if (call.Resource.IsCustom && BodyKind(call) is { } kind and not "Scale")
        {
            _ = kind;
            throw Refusals.BadRequest("no kind is registered for the type v1.Scale in scheme \"pkg/runtime/scheme.go:110\"");
        }

        return decoder.Decode(call, "Scale", "autoscaling", "v1", BuiltInSchemas.Get(ScaleForms.TypeName));
    }

    private static string? BodyKind(ApiCall call)
    {
        try
        {
            return (BodyReader.Read(call.Request.Body, MediaTypes.Bare(call.Request.ContentType ?? "") == MediaTypes.Yaml, []) as JsonMap).Text("kind");
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    private ApiResponse Answer(ApiCall call, JsonMap scale) => encoder.Object(call, 200, StoredJson.Of(scale));
}
