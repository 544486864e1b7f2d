using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Runs the hooks that a test added.</summary>
internal sealed class AdmissionHooks
{
    private volatile IReadOnlyList<AdmissionHook> _hooks = [];

    public void Add(AdmissionHook hook) => _hooks = [.. _hooks, hook];

    public void Mutate(ApiCall call, JsonMap obj, JsonMap? old)
    {
        if (_hooks.Count == 0)
        {
            return;
        }

        var review = Review(call, obj, old);
        foreach (var hook in _hooks)
        {
            hook.Mutate(review);
        }

        var changed = JsonBridge.FromNode(review.Object)!;
        obj.RemoveAll(_ => true);
        foreach (var (key, value) in (JsonMap)changed)
        {
            obj[key] = value;
        }
    }

    public void Validate(ApiCall call, JsonMap? obj, JsonMap? old)
    {
        if (_hooks.Count == 0)
        {
            return;
        }

        var review = Review(call, obj, old);
        foreach (var hook in _hooks)
        {
            if (hook.Validate(review) is { } denial)
            {
                throw Refusals.Forbidden(call.Resource.Group, call.Resource.Plural, call.ObjectName, denial);
            }
        }
    }

    private static AdmissionReview Review(ApiCall call, JsonMap? obj, JsonMap? old) => new()
    {
        Verb = call.Target.Verb,
        Group = call.Resource.Group,
        Version = call.Resource.Version,
        Resource = call.Resource.Plural,
        Subresource = call.Target.Subresource,
        Kind = call.Resource.Kind,
        Namespace = call.Namespace,
        Name = call.ObjectName,
        UserName = call.User.Name,
        Object = JsonBridge.ToNode(obj) as JsonObject,
        OldObject = JsonBridge.ToNode(old) as JsonObject,
    };
}
