namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Finds the resource that a path names and checks that the method is served there.</summary>
internal sealed class Router(ResourceRegistry registry)
{
    /// <exception cref="ApiException">404 or 405.</exception>
    public void Route(ApiCall call)
    {
        var target = call.Target;
        var resource = registry.Find(target.Group, target.Version, target.Plural);
        if (resource is null)
        {
            throw registry.IsBuiltInVersion(target.Group, target.Version) ? Refusals.ResourceNotFound() : Refusals.PageNotFound();
        }

        call.Resource = resource;
        if (resource.IsCustom)
        {
            Custom(call, resource);
        }
        else
        {
            BuiltIn(call, resource);
        }
    }

    private static void Custom(ApiCall call, ResourceInfo resource)
    {
        var target = call.Target;
        if (resource.Namespaced != target.HasNamespace && (!resource.Namespaced || target.Name.Length > 0 || target.Verb is not ("list" or "watch")))
        {
            throw Refusals.PageNotFound();
        }

        if (target.Subresource.Length > 0)
        {
            call.Subresource = resource.Subresources.GetValueOrDefault(target.Subresource)
                ?? throw Refusals.NotFound(resource, target.Name);
        }

        if (call.Subresource is not null && target.Verb.Length > 0 && !call.Subresource.Verbs.Contains(target.Verb))
        {
            throw new ApiException(
                405, "MethodNotAllowed", $"{target.Verb} is not supported on resources of kind {GoText.Quote(resource.QualifiedName)}", Refusals.Details(resource, ""));
        }

        if (target.Verb.Length == 0 || call.Request.Method == "HEAD")
        {
            throw Refusals.MethodNotAllowed();
        }

        if (resource.Custom!.Versions[resource.Version].DeprecationOf(resource) is { } deprecated)
        {
            call.Warn(deprecated);
        }

        if (resource.Custom.Terminating && target.Verb == "create")
        {
            throw new ApiException(405, "MethodNotAllowed", "create not allowed while custom resource definition is terminating", Refusals.Details(resource, ""));
        }
    }

    private static void BuiltIn(ApiCall call, ResourceInfo resource)
    {
        var target = call.Target;
        if (target.Subresource.Length > 0)
        {
            call.Subresource = resource.Subresources.GetValueOrDefault(target.Subresource) ?? throw Refusals.ResourceNotFound();
        }

        if (resource.Namespaced != target.HasNamespace)
        {
            if (!resource.Namespaced || target.Name.Length > 0)
            {
                throw Refusals.ResourceNotFound();
            }

            if (target.Verb is not ("list" or "watch"))
            {
                throw Refusals.MethodNotAllowed();
            }
        }

        var verbs = call.Subresource?.Verbs ?? resource.Verbs;
        var verb = target is { Verb: "create", Name.Length: > 0, Subresource.Length: 0 } or { Verb: "update" or "patch", Name.Length: 0 } ? "" : target.Verb;
        if (!verbs.Contains(verb) || call.Request.Method == "HEAD")
        {
            throw Refusals.MethodNotAllowed();
        }
    }
}
