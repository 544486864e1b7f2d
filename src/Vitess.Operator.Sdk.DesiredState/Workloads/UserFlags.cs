using Vitess.Operator.Sdk.DesiredState.Flags;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>Flags of the user: those of the cluster, and over them those of the component.</summary>
/// <remarks>
/// Both maps are joined by the keys as written, then dashes are taken off; of <c>a</c> and <c>--a</c> the component's wins.
/// Source: reference/workloads-control-plane.md, sections 5.2 and 19 item 2.
/// </remarks>
internal static class UserFlags
{
    public static FlagSet AddTo(FlagSet flags, IDictionary<string, string>? cluster, IDictionary<string, string>? component) =>
        flags.SetUser(cluster).SetUser(component);
}
