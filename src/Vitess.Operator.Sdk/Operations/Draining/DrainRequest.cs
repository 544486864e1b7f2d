using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>The request to drain one tablet, as annotations of its Pod: that of the protocol, and whose it is.</summary>
/// <remarks>Source: reference/controllers.md, section 4.2.</remarks>
internal sealed class DrainRequest(IObjectClient client, NamespacedName pod, string owner, TimeProvider time)
{
    /// <summary>Says whose request the Pod carries.</summary>
    public const string OwnerAnnotation = "vitess-operator-sdk/drain-owner";

    private const int Attempts = 5;
    private static readonly ResourceKind Kind = ResourceKind.Of<V1Pod>();
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(30);
    private static readonly WriteOptions Write = new() { FieldManager = "vitess-operator-sdk-drain" };

    public NamespacedName Pod => pod;

    /// <summary>Puts the request on the Pod, unless it is there already from an earlier run of the same owner.</summary>
    /// <returns>The uid of the Pod.</returns>
    public async Task<string> BeginAsync(string reason, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var live = await client.FindAsync(Kind, pod, cancellationToken).ConfigureAwait(false) ?? throw new DrainException($"There is no Pod {pod} to drain.");
            if (live.GetAnnotation(VitessAnnotations.DrainStarted) is { } started)
            {
                return live.GetAnnotation(OwnerAnnotation) == owner
                    ? live.GetUid()!
                    : throw new DrainException($"Pod {pod} is being drained by {live.GetAnnotation(OwnerAnnotation) ?? "somebody else"}: {started}");
            }

            try
            {
                await PatchAsync(live, reason, owner, cancellationToken).ConfigureAwait(false);
                return live.GetUid()!;
            }
            catch (KubernetesApiException conflict) when (conflict.IsConflict && attempt < Attempts)
            {
                // Changed meanwhile: look again.
            }
        }
    }

    /// <summary>Waits until the operator lets the tablet go.</summary>
    public async Task WaitAsync(string uid, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var state = "the operator has not acknowledged it";
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await PodWatch.UntilAsync(client, pod, time, live => IsFinished(live, uid, ref state), either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DrainException($"Pod {pod} is not drained after {timeout}: {state}. The request was withdrawn.");
        }
    }

    /// <summary>Takes the request off the Pod, if it is this owner's and the Pod is the same.</summary>
    public async Task WithdrawAsync(string uid)
    {
        using var limit = new CancellationTokenSource(LastWords);
        for (var attempt = 1; ; attempt++)
        {
            var live = await client.FindAsync(Kind, pod, limit.Token).ConfigureAwait(false);
            if (live is null || live.GetUid() != uid || live.GetAnnotation(OwnerAnnotation) != owner)
            {
                return;
            }

            try
            {
                await PatchAsync(live, null, null, limit.Token).ConfigureAwait(false);
                return;
            }
            catch (KubernetesApiException gone) when (gone.IsNotFound)
            {
                return;
            }
            catch (KubernetesApiException conflict) when (conflict.IsConflict && attempt < Attempts)
            {
                // Changed meanwhile: look again.
            }
        }
    }

    private bool IsFinished(CachedObject? live, string uid, ref string state)
    {
        if (live is null || live.Uid != uid)
        {
            throw new DrainException($"Pod {pod} was {(live is null ? "deleted" : "replaced")} while it was being drained.");
        }

        var json = live.ToJson();
        if (json.GetAnnotation(VitessAnnotations.DrainAcknowledged) is not null)
        {
            state = "the operator has acknowledged it and waits: for the other tablets of the shard to be healthy, or for one that can be primary instead";
        }

        return json.GetAnnotation(VitessAnnotations.DrainFinished) is not null;
    }

    // With the version that was read, so that of two who begin at once one is told.
    private Task<JsonObject> PatchAsync(JsonObject live, string? reason, string? mark, CancellationToken cancellationToken)
    {
        var annotations = new JsonObject { [VitessAnnotations.DrainStarted] = reason, [OwnerAnnotation] = mark };
        var metadata = new JsonObject { ["uid"] = live.GetUid(), ["resourceVersion"] = live.GetResourceVersion(), ["annotations"] = annotations };
        return client.PatchAsync(Kind, pod, new V1Patch(new JsonObject { ["metadata"] = metadata }, V1Patch.PatchType.MergePatch), Write, cancellationToken);
    }
}
