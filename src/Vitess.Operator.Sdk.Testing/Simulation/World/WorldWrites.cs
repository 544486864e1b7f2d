using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Writes of the simulated world. None fails because somebody else was faster: the change that was missed brings the key back.</summary>
internal static class WorldWrites
{
    private static readonly WriteOptions Status = new() { Subresource = "status", FieldManager = FieldManager };

    private static readonly WriteOptions Plain = new() { FieldManager = FieldManager };

    /// <summary>The field manager under which the simulated nodes and controllers write.</summary>
    public const string FieldManager = "simulated-world";

    /// <summary>Writes the fields of a status that differ from those seen; writes nothing when none does.</summary>
    /// <returns>Whether something was written.</returns>
    public static async Task<bool> WriteStatusAsync<T>(this World world, T seen, object? seenStatus, object status, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        var changes = Changes(Json(seenStatus), Json(status));
        return changes.Count > 0 && await world.PatchAsync<T>(seen.Key(), new JsonObject { ["status"] = changes }, Status, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes a status by a merge patch.</summary>
    /// <returns>False when the object is not there any more.</returns>
    public static Task<bool> PatchStatusAsync<T>(this World world, NamespacedName key, JsonObject status, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta> => world.PatchAsync<T>(key, new JsonObject { ["status"] = status }, Status, cancellationToken);

    /// <summary>Changes an object by a merge patch.</summary>
    /// <returns>False when the object is not there any more.</returns>
    public static Task<bool> PatchAsync<T>(this World world, NamespacedName key, JsonObject patch, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta> => world.PatchAsync<T>(key, patch, Plain, cancellationToken);

    /// <summary>Creates an object.</summary>
    /// <returns>False when it exists already, or when its namespace takes no more objects.</returns>
    public static Task<bool> CreateAsync<T>(this World world, T value, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta> => world.CreateAsync(ResourceKind.Of<T>(), value, Plain, cancellationToken);

    /// <summary>Creates an object for its owner; when the server does not let it in, an Event of the owner tells why.</summary>
    public static async Task CreateOrComplainAsync<T, TOwner>(this World world, T value, TOwner owner, string component, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
        where TOwner : class, IKubernetesObject<V1ObjectMeta>
    {
        try
        {
            await world.Client.CreateAsync(ResourceKind.Of<T>(), ObjectConvert.ToJson(value), Plain, cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException refused) when (refused.IsForbidden)
        {
            await world.Events.WarnAsync(owner, component, "FailedCreate", $"Error creating: {refused.Status?.Message ?? refused.Message}", cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException refused) when (refused.IsAlreadyExists || refused.IsConflict || refused.IsNotFound)
        {
            // It is looked at again.
        }
    }

    /// <summary>Creates something below an object of kind <typeparamref name="TParent"/> with the same name, such as a binding.</summary>
    /// <returns>False when the server refuses because the object is gone or has one already.</returns>
    public static Task<bool> CreateSubresourceAsync<TParent, T>(this World world, T value, string subresource, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        world.CreateAsync(ResourceKind.Of<TParent>(), value, Plain with { Subresource = subresource }, cancellationToken);

    private static async Task<bool> CreateAsync<T>(
        this World world, ResourceKind kind, T value, WriteOptions options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        try
        {
            await world.Client.CreateAsync(kind, ObjectConvert.ToJson(value), options, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (KubernetesApiException refused) when (refused.IsAlreadyExists || refused.IsConflict || refused.IsNotFound || refused.IsForbidden)
        {
            return false;
        }
    }

    /// <summary>Deletes exactly the object seen, not one that took its name since.</summary>
    public static async Task DeleteAsync<T>(this World world, T seen, long? gracePeriodSeconds, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        var options = new V1DeleteOptions
        {
            GracePeriodSeconds = gracePeriodSeconds,
            Preconditions = new V1Preconditions { Uid = seen.Metadata.Uid },
        };
        try
        {
            await world.Client.DeleteAsync<T>(seen.Key(), options, cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException refused) when (refused.IsNotFound || refused.IsConflict)
        {
            // Somebody else has deleted it.
        }
    }

    private static async Task<bool> PatchAsync<T>(
        this World world, NamespacedName key, JsonObject patch, WriteOptions options, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        try
        {
            var body = new V1Patch(patch, V1Patch.PatchType.MergePatch);
            await world.Client.PatchAsync(ResourceKind.Of<T>(), key, body, options, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (KubernetesApiException refused) when (refused.IsNotFound || refused.IsConflict)
        {
            return false;
        }
    }

    private static JsonObject Json(object? value) =>
        value is null ? [] : JsonNode.Parse(KubernetesJson.Serialize(value))!.AsObject();

    private static JsonObject Changes(JsonObject seen, JsonObject wanted)
    {
        var changes = new JsonObject();
        foreach (var (name, value) in wanted)
        {
            if (!JsonNode.DeepEquals(seen[name], value))
            {
                changes[name] = value?.DeepClone();
            }
        }

        foreach (var (name, _) in seen)
        {
            if (!wanted.ContainsKey(name))
            {
                changes[name] = null;
            }
        }

        return changes;
    }
}
