namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Applies the body of a PATCH to an object.</summary>
internal sealed class Patcher
{
    private static readonly string[] Kinds = [MediaTypes.JsonPatch, MediaTypes.MergePatch, MediaTypes.StrategicMergePatch, MediaTypes.ApplyPatch];
    private static readonly string[] CustomKinds = [MediaTypes.JsonPatch, MediaTypes.MergePatch, MediaTypes.ApplyPatch];

    /// <summary>The patch type of a request.</summary>
    /// <exception cref="ApiException">415: the type is not known, or not for this resource.</exception>
    public static string TypeOf(ApiCall call)
    {
        var type = MediaTypes.Bare(call.Request.ContentType ?? "");
        if (call.Resource.IsCustom)
        {
            return CustomKinds.Contains(type) ? type : throw Refusals.UnsupportedBody(CustomKinds);
        }

        return Kinds.Contains(type) ? type : throw new ApiException(415, "UnsupportedMediaType", "415: Unsupported Media Type", new JsonMap());
    }

    /// <summary>Applies a patch of one of the three types that do not track fields.</summary>
    /// <param name="call">The call.</param>
    /// <param name="type">The type of the patch.</param>
    /// <param name="obj">The object; it may be changed in place.</param>
    /// <param name="schema">The schema, for lists that a strategic patch merges.</param>
    /// <param name="findings">Gets the fields that are there twice.</param>
    public JsonMap Apply(ApiCall call, string type, JsonMap obj, Schema schema, List<string> findings)
    {
        try
        {
            var body = Read(call, findings);
            var result = type switch
            {
                MediaTypes.JsonPatch => JsonPatch.Apply(obj, Operations(body)),
                MediaTypes.MergePatch => MergePatch.Apply(obj, Changes(body)),
                _ => new StrategicMergePatch().Apply(obj, Changes(body), schema),
            };
            return result as JsonMap ?? throw new PatchException("the result is no object");
        }
        catch (PatchException) when (type != MediaTypes.StrategicMergePatch)
        {
            throw new ApiException(422, "Invalid", "the server rejected our request due to an error in our request", new JsonMap());
        }
        catch (PatchException e)
        {
            throw new ApiException(500, "", e.Message);
        }
    }

    /// <summary>The body as messages show it: a map as Go prints it, or the text.</summary>
    public static object Shown(ApiCall call, string type, JsonMap result)
    {
        var text = System.Text.Encoding.UTF8.GetString(call.Request.Body.Span);
        return type switch
        {
            MediaTypes.StrategicMergePatch => GoText.Value(JsonParser.Parse(call.Request.Body.Span)),
            MediaTypes.JsonPatch or MediaTypes.MergePatch => JsonWriter.Text(result),
            _ => text,
        };
    }

    private static object? Read(ApiCall call, List<string> findings)
    {
        try
        {
            return BodyReader.Read(call.Request.Body, yaml: false, findings);
        }
        catch (JsonFormatException e)
        {
            throw Refusals.BadRequest("error decoding patch: " + e.Message);
        }
    }

    private static JsonList Operations(object? body)
    {
        var list = body as JsonList ?? throw Refusals.BadRequest("error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp");
        return list.Count <= JsonPatch.MaxOperations
            ? list
            : throw Refusals.TooLarge($"Request entity too large: The allowed maximum operations in a JSON patch is {JsonPatch.MaxOperations}, got {list.Count}");
    }

    private static JsonMap Changes(object? body) => body as JsonMap
        ?? throw Refusals.BadRequest("error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}");
}
