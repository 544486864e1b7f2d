namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The way of every request: authenticate, authorize, route, negotiate, then decode, default, admit, validate, store, encode.</summary>
internal sealed class RequestPipeline(ServerParts parts)
{
    /// <summary>Answers a request; refusals become Status objects.</summary>
    public ApiResponse Run(ApiRequest request)
    {
        var target = request.Target;
        var call = new ApiCall(request, target);
        try
        {
            return Finish(call, Serve(call));
        }
        catch (ApiException refusal)
        {
            return Finish(call, Refuse(call, refusal));
        }
        finally
        {
            parts.State.Store.Deliver();
            parts.State.FollowUps.Drain();
        }
    }

    private ApiResponse Serve(ApiCall call)
    {
        call.User = parts.Authenticator.Authenticate(call.Request);
        parts.Authorizer.Check(call);
        if (!call.Target.IsResource)
        {
            return parts.Documents.Serve(call);
        }

        parts.Router.Route(call);
        CheckBody(call);
        call.Output = Negotiation.Choose(call.Request, call.Resource, streams: call.Target.Verb is "list" or "watch") with { Query = call.Request.Query };
        if (call.Subresource is not null)
        {
            return parts.Subresources.Serve(call);
        }

        return call.Target.Verb switch
        {
            "get" => parts.Encoder.Object(call, 200, ObjectCodec.Json(call.Resource, parts.Reader.Get(call))),
            "list" => parts.Encoder.List(call, parts.Reader.List(call, ListOptions.Read(call))),
            "watch" => Watch(call),
            "create" => Create(call),
            "update" => Update(call),
            "patch" => Patch(call),
            "delete" => Delete(call),
            "deletecollection" => DeleteCollection(call),
            _ => throw Refusals.MethodNotAllowed(),
        };
    }

    private ApiResponse Create(ApiCall call)
    {
        if (Reviews.Handles(call.Resource))
        {
            return parts.Reviews.Create(call);
        }

        WriteOptions.Check(call, "CreateOptions");
        var obj = parts.Decoder.Decode(call, call.Resource.Kind, call.Resource.Group, call.Resource.Version, call.Resource.Schema);
        BodyIdentity.CheckNamespace(call, obj);
        call.ObjectName = JsonTree.TextAt(obj, "metadata", "name") ?? "";
        var result = parts.Writer.Create(call, obj);
        return parts.Encoder.Object(call, 201, result.Json);
    }

    private ApiResponse Update(ApiCall call)
    {
        BodyIdentity.RequireName(call);
        WriteOptions.Check(call, "UpdateOptions");
        var obj = parts.Decoder.Decode(call, call.Resource.Kind, call.Resource.Group, call.Resource.Version, call.Resource.Schema);
        BodyIdentity.Check(call, obj);
        var result = parts.Writer.Update(call, _ => obj, new() { UidMustMatch = true, Replaces = true, CreatesWhenMissing = call.Resource.Rules.CreatesOnUpdate });
        return parts.Encoder.Object(call, result.Created ? 201 : 200, result.Json);
    }

    private ApiResponse Patch(ApiCall call)
    {
        var result = parts.Patches.Patch(call, new UpdateOptions { IsPatch = true });
        return parts.Encoder.Object(call, result.Created ? 201 : 200, result.Json);
    }

    private ApiResponse Delete(ApiCall call)
    {
        var result = parts.Deleter.Delete(call, DeleteOptions.Read(call));
        return !result.Gone || call.Resource.Rules.AnswersDeletedObject
            ? parts.Encoder.Object(call, 200, result.Json)
            : ApiResponse.Json(200, Successes.Deleted(call.Resource, call.Name, result.Uid));
    }

    private ApiResponse DeleteCollection(ApiCall call)
    {
        var options = DeleteOptions.Read(call);
        var page = parts.Collections.Delete(call, ListOptions.Read(call), options);
        return parts.Encoder.List(call, page);
    }

    private ApiResponse Watch(ApiCall call)
    {
        var session = parts.Watcher.Start(call, ListOptions.Read(call));
        return new() { Status = 200, ContentType = call.Output.ContentType, Watch = session };
    }

    private static void CheckBody(ApiCall call)
    {
        if (call.Request.BodyTooLarge)
        {
            throw Refusals.TooLarge("Request entity too large: limit is 3145728");
        }
    }

    private static ApiResponse Refuse(ApiCall call, ApiException refusal)
    {
        if (MediaTypes.Bare(call.Request.Header("Accept") ?? "") == MediaTypes.Protobuf && !call.Request.Header("Accept")!.Contains(',', StringComparison.Ordinal))
        {
            // Such a client reads nothing else, and the code tells enough.
            return new() { Status = refusal.Code, ContentType = MediaTypes.Protobuf };
        }

        if (refusal.IsPlainText)
        {
            return ApiResponse.Text(refusal.Code, refusal.Message);
        }

        var response = ApiResponse.Json(refusal.Code, refusal.ToStatus());
        return refusal.RetryAfter is { } seconds ? response.With("Retry-After", GoText.Value((long)seconds)) : response;
    }

    private static ApiResponse Finish(ApiCall call, ApiResponse response)
    {
        foreach (var warning in call.Warnings)
        {
            response.With("Warning", $"299 - {GoText.Quote(warning)}");
        }

        return response;
    }
}
