namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves PATCH on an object or its status.</summary>
internal sealed class PatchRequests(ServerState server, ObjectWriter writer, Patcher patcher, ApplyRequests applies)
{
    public WriteResult Patch(ApiCall call, UpdateOptions options)
    {
        var type = Patcher.TypeOf(call);
        WriteOptions.Check(call, "PatchOptions", type);
        if (type == MediaTypes.ApplyPatch)
        {
            return applies.Apply(call, options);
        }

        return writer.Update(call, old => Change(call, type, old!), options);
    }

    private JsonMap Change(ApiCall call, string type, JsonMap old)
    {
        _ = server;
        var resource = call.Resource;
        var findings = new List<string>();
        var result = patcher.Apply(call, type, old, resource.Schema, findings);
        var shown = Patcher.Shown(call, type, result);
        CheckType(call, result, shown, findings);
        try
        {
            if (resource.IsCustom)
            {
                ObjectDecoder.DecodeMetadata(result, findings);
                new Pruner(findings).PruneObject(result, resource.Schema);
            }
            else if (resource.Schema.IsStruct)
            {
                new TypedDecoder(findings).Decode(result, resource.Schema);
            }
        }
        catch (JsonFormatException e)
        {
            throw Refusals.InvalidPatch(shown, e.Message);
        }

        ObjectDecoder.Report(call, findings, text => Refusals.InvalidPatch(shown, "strict decoding error: " + text));
        BodyIdentity.Check(call, result);
        return result;
    }

    private static void CheckType(ApiCall call, JsonMap result, object shown, List<string> findings)
    {
        var resource = call.Resource;
        if (!resource.IsCustom && result.Text("kind") is { Length: > 0 } kind && kind != resource.Kind)
        {
            var version = (result.Text("apiVersion") ?? "").Split('/')[^1];
            var group = resource.Group.Length == 0 ? "core" : resource.Group.Split('.')[0];
            throw Refusals.InvalidPatch(shown, $"converting ({version}.{kind}) to ({group}.{resource.Kind}): unknown conversion");
        }

        if (resource.IsCustom && string.IsNullOrEmpty(result.Text("kind")))
        {
            throw Refusals.InvalidPatch(shown, $"Object 'Kind' is missing in '{JsonWriter.Text(result)}'");
        }

        if (resource.IsCustom && result.Text("apiVersion") != resource.GroupVersion)
        {
            // Another version knows none of the fields.
            findings.AddRange(result.Keys.Where(k => k is not ("kind" or "apiVersion" or "metadata")).Order(StringComparer.Ordinal).Select(k => $"unknown field \"{k}\""));
            ObjectDecoder.Report(call, findings, text => Refusals.InvalidPatch(shown, "strict decoding error: " + text));
        }

        var errors = new List<FieldError>();
        if (result.Text("kind") != resource.Kind)
        {
            errors.Add(FieldError.Invalid("kind", result["kind"], "must be " + resource.Kind));
        }

        if (result.Text("apiVersion") != resource.GroupVersion)
        {
            errors.Add(FieldError.Invalid("apiVersion", result["apiVersion"], "must be " + resource.GroupVersion));
        }

        if (errors.Count > 0)
        {
            throw Refusals.Invalid(resource, call.Name, errors);
        }
    }
}
