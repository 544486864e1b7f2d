namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Serves evictions: a delete that respects disruption budgets.</summary>
internal sealed class EvictionRequests(ServerState server, ObjectWriter writer, ObjectDeleter deleter, ObjectDecoder decoder)
{
    private const string BudgetKey = "policy/poddisruptionbudgets";

    public ApiResponse Create(ApiCall call)
    {
        WriteOptions.Check(call, "CreateOptions");
        var eviction = decoder.Decode(call, "Eviction", "policy", "v1", BuiltInSchemas.Get("io.k8s.api.policy.v1.Eviction"));
        if (JsonTree.TextAt(eviction, "metadata", "name") is { } name && name != call.Name)
        {
            throw Refusals.BadRequest("name in URL does not match name in Eviction object");
        }

        var options = eviction.Map("deleteOptions") ?? [];
        call.DryRun |= options.List("dryRun") is { Count: > 0 };
        lock (server.Store.Gate)
        {
            var stored = server.Find(call.Resource, call.Namespace, call.Name) ?? throw Refusals.NotFound(call.Resource, call.Name);
            var pod = stored.Tree();
            if (!GoesFreely(pod))
            {
                UseBudget(call, pod, stored);
                Target(call);
            }

            deleter.Delete(call, new DeleteOptions
            {
                GracePeriodSeconds = options.Number("gracePeriodSeconds"),
                Policy = options.Text("propagationPolicy"),
                Uid = JsonTree.TextAt(options, "preconditions", "uid"),
                ResourceVersion = JsonTree.TextAt(options, "preconditions", "resourceVersion"),
            });
        }

        return ApiResponse.Json(201, Successes.Created());
    }

    // Pods that do no work, or go already, need no budget.
    private static bool GoesFreely(JsonMap pod) =>
        JsonTree.TextAt(pod, "status", "phase") is "Pending" or "Succeeded" or "Failed" || pod.Map("metadata")!.ContainsKey("deletionTimestamp");

    private void UseBudget(ApiCall call, JsonMap pod, StoredObject stored)
    {
        var budgets = server.Store.Kind(BudgetKey).All(call.Namespace)
            .Where(b => Selects(b.Tree(), stored))
            .ToList();
        if (budgets.Count > 1)
        {
            throw Refusals.Internal("This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.");
        }

        if (budgets.Count == 1)
        {
            CountDown(call, budgets[0], pod);
        }
    }

    private static bool Selects(JsonMap budget, StoredObject pod) =>
        JsonTree.MapAt(budget, "spec", "selector") is { } selector && LabelSelector.FromObject(selector).Matches(pod.Labels);

    private void CountDown(ApiCall call, StoredObject stored, JsonMap pod)
    {
        var budget = stored.Tree();
        var status = budget.Map("status")!;
        if ((status.Number("observedGeneration") ?? 0) < (budget.Map("metadata").Number("generation") ?? 0))
        {
            throw TooMany($"The disruption budget {stored.Name} is still being processed by the server.", 10);
        }

        var allowed = status.Number("disruptionsAllowed") ?? 0;
        if (allowed <= 0)
        {
            throw TooMany($"The disruption budget {stored.Name} needs {status.Number("desiredHealthy") ?? 0} healthy pods and has {status.Number("currentHealthy") ?? 0} currently", null);
        }

        if (call.DryRun)
        {
            return;
        }

        status["disruptionsAllowed"] = allowed - 1;
        status.Ensure("disruptedPods")[JsonTree.TextAt(pod, "metadata", "name")!] = server.Now;
        if (allowed == 1)
        {
            DisruptionConditions.Insufficient(budget, server.Now);
        }

        var resource = server.Registry.Find("policy", "v1", "poddisruptionbudgets")!;
        var next = ObjectCodec.Build(resource, budget, server.Store.Revision + 1);
        server.Store.Commit(server.Store.Kind(BudgetKey), ChangeType.Modified, next, stored);
    }

    private void Target(ApiCall call)
    {
        if (!call.DryRun)
        {
            writer.Update(
                call,
                pod =>
                {
                    PodConditions.Set(pod!, "DisruptionTarget", "True", "EvictionByEvictionAPI", "Eviction API: evicting", server.Now);
                    return pod!;
                },
                new() { IsPatch = true, IsInternal = true });
        }
    }

    private static ApiException TooMany(string why, int? retryAfter)
    {
        var details = new JsonMap { { "causes", new JsonList { new JsonMap { { "reason", "DisruptionBudget" }, { "message", why } } } } };
        if (retryAfter is not null)
        {
            details["retryAfterSeconds"] = (long)retryAfter;
        }

        return new ApiException(429, "TooManyRequests", "Cannot evict pod as it would violate the pod's disruption budget.", details) { RetryAfter = retryAfter };
    }
}
