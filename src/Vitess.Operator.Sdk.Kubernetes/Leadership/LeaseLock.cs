using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Takes, renews and gives back a Lease.</summary>
/// <remarks>Clocks of different machines are never compared: a lead counts as run out when its record has not changed for its duration by our own clock.</remarks>
internal sealed class LeaseLock(IObjectClient client, LeaderElectionOptions options, TimeProvider time)
{
    private static readonly ResourceKind Kind = new("coordination.k8s.io", "v1", "Lease", "leases");
    private JsonObject? _lease;
    private string? _seen;
    private long _seenAt;

    /// <summary>Who leads, as far as is known; empty when nobody does.</summary>
    public string Holder => _lease?.GetObject("spec")?.GetText("holderIdentity") ?? string.Empty;

    /// <summary>Takes or renews the lead.</summary>
    /// <returns>Whether it is ours now.</returns>
    public async Task<bool> TryHoldAsync(CancellationToken cancellationToken)
    {
        if (Holder == options.Identity && await TryWriteAsync(options.Identity, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        if (await client.FindAsync(Kind, options.Lease, cancellationToken).ConfigureAwait(false) is not { } present)
        {
            return await TryCreateAsync(cancellationToken).ConfigureAwait(false);
        }

        Observe(present);
        return (Holder.Length == 0 || Holder == options.Identity || HasRunOut()) && await TryWriteAsync(options.Identity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives the lead back, so that the next one need not wait for it to run out.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (Holder == options.Identity)
        {
            await TryWriteAsync(string.Empty, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> TryCreateAsync(CancellationToken cancellationToken)
    {
        var lease = new JsonObject { ["metadata"] = new JsonObject { ["name"] = options.Lease.Name, ["namespace"] = options.Lease.Namespace }, ["spec"] = Spec(options.Identity, null) };
        try
        {
            Observe(await client.CreateAsync(Kind, lease, null, cancellationToken).ConfigureAwait(false));
            return true;
        }
        catch (KubernetesApiException error) when (error.IsAlreadyExists)
        {
            return false;
        }
    }

    private async Task<bool> TryWriteAsync(string holder, CancellationToken cancellationToken)
    {
        var next = _lease!.DeepClone().AsObject();
        next["spec"] = Spec(holder, _lease.GetObject("spec"));
        try
        {
            Observe(await client.ReplaceAsync(Kind, next, null, cancellationToken).ConfigureAwait(false));
            return true;
        }
        catch (KubernetesApiException error) when (error.IsConflict || error.IsNotFound)
        {
            _lease = null;
            return false;
        }
    }

    private JsonObject Spec(string holder, JsonObject? before)
    {
        var now = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
        var isSame = before?.GetText("holderIdentity") == holder;
        var transitions = before?["leaseTransitions"] is JsonValue number && number.TryGetValue<int>(out var count) ? count : 0;
        return new()
        {
            ["holderIdentity"] = holder,
            ["leaseDurationSeconds"] = holder.Length > 0 ? (int)options.LeaseDuration.TotalSeconds : 1,
            ["acquireTime"] = isSame ? before!["acquireTime"]?.DeepClone() : now,
            ["renewTime"] = now,
            ["leaseTransitions"] = isSame || before is null || holder.Length == 0 ? transitions : transitions + 1,
        };
    }

    private void Observe(JsonObject lease)
    {
        _lease = lease;
        var spec = lease["spec"]?.ToJsonString();
        if (spec != _seen)
        {
            _seen = spec;
            _seenAt = time.GetTimestamp();
        }
    }

    private bool HasRunOut()
    {
        var seconds = _lease!.GetObject("spec")?["leaseDurationSeconds"] is JsonValue number && number.TryGetValue<int>(out var value) ? value : 0;
        return time.GetElapsedTime(_seenAt) >= TimeSpan.FromSeconds(seconds);
    }
}
