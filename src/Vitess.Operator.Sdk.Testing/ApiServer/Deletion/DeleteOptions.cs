namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>What a delete asks for, from its body or its parameters.</summary>
internal sealed record DeleteOptions
{
    public long? GracePeriodSeconds { get; init; }

    /// <summary>Foreground, Background, Orphan, or null when nothing was said.</summary>
    public string? Policy { get; init; }

    public string? Uid { get; init; }

    public string? ResourceVersion { get; init; }

    /// <exception cref="ApiException">400 or 422: the options are not allowed.</exception>
    public static DeleteOptions Read(ApiCall call)
    {
        var body = call.Request.HasBody ? ReadBody(call) : FromQuery(call);
        var errors = new FieldErrors();
        WriteOptions.DryRun(call, [.. body.List("dryRun").Texts(), .. call.Request.Query.All("dryRun")], errors);
        var policy = body.Text("propagationPolicy");
        var orphan = body["orphanDependents"] as bool?;
        if (policy is not null and not ("Foreground" or "Background" or "Orphan"))
        {
            errors.NotSupported("propagationPolicy", policy, "Foreground", "Background", "Orphan", "nil");
        }
        else if (policy is not null && orphan is not null)
        {
            errors.Invalid("propagationPolicy", policy, "orphanDependents and deletionPropagation cannot be both set");
        }

        if (!errors.IsEmpty)
        {
            throw Refusals.InvalidOptions("DeleteOptions", [.. errors.All]);
        }

        return new()
        {
            GracePeriodSeconds = body.Number("gracePeriodSeconds") is { } grace ? Math.Max(grace, grace < 0 ? 1 : 0) : null,
            Policy = policy ?? (orphan switch { true => "Orphan", false => "Background", _ => null }),
            Uid = JsonTree.TextAt(body, "preconditions", "uid"),
            ResourceVersion = JsonTree.TextAt(body, "preconditions", "resourceVersion"),
        };
    }

    private static JsonMap ReadBody(ApiCall call)
    {
        try
        {
            var yaml = MediaTypes.Bare(call.Request.ContentType ?? "") == MediaTypes.Yaml;
            var body = BodyReader.Read(call.Request.Body, yaml, []) as JsonMap ?? throw new JsonFormatException("json: cannot unmarshal array into Go value of type v1.DeleteOptions");
            if (body.Text("kind") is { } kind and not "DeleteOptions")
            {
                throw Refusals.BadRequest($"{kind} in version \"{(body.Text("apiVersion") ?? "").Split('/')[^1]}\" cannot be handled as a DeleteOptions: converting ({(body.Text("apiVersion") ?? "").Split('/')[^1]}.{kind}) to (internalversion.DeleteOptions): unknown conversion");
            }

            return body;
        }
        catch (JsonFormatException e)
        {
            throw Refusals.BadRequest($"the object provided is unrecognized (must be of type DeleteOptions): couldn't get version/kind; json parse error: {e.Message} ({BodyReader.Summary(call.Request.Body.Span)})");
        }
    }

    private static JsonMap FromQuery(ApiCall call)
    {
        var query = call.Request.Query;
        var options = new JsonMap();
        if (query["gracePeriodSeconds"] is { Length: > 0 } grace)
        {
            options["gracePeriodSeconds"] = long.TryParse(grace, out var seconds)
                ? seconds
                : throw Refusals.BadRequest($"strconv.ParseInt: parsing {GoText.Quote(grace)}: invalid syntax");
        }

        if (query["propagationPolicy"] is { } policy)
        {
            options["propagationPolicy"] = policy;
        }

        if (query["orphanDependents"] is { } orphan)
        {
            options["orphanDependents"] = orphan is "true" or "1";
        }

        return options;
    }
}
