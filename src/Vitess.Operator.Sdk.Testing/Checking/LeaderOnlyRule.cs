using System.Globalization;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Looks who holds the Lease at the time of a write.</summary>
internal sealed class LeaderOnlyRule(StoreView view, SafetyCheckerOptions options, TimeProvider time) : SafetyRule(SafetyInvariant.LeaderOnly)
{
    private const string LeaseKey = "coordination.k8s.io/leases";

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (options.Lease is not { } name)
        {
            yield break;
        }

        var spec = view.Find(LeaseKey, name).Map("spec");
        var holder = spec.Text("holderIdentity") ?? string.Empty;
        if (holder != options.Identity)
        {
            yield return holder.Length == 0 ? $"nobody holds Lease {name}" : $"{holder} holds Lease {name}";
        }
        else if (DateTimeOffset.TryParse(spec.Text("renewTime"), CultureInfo.InvariantCulture, out var renewed)
            && renewed.AddSeconds(spec.Number("leaseDurationSeconds") ?? 0) < time.GetUtcNow())
        {
            yield return $"Lease {name} ran out and was not renewed";
        }
    }
}
