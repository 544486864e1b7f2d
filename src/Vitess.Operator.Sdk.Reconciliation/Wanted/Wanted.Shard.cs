using Vitess.Operator.Sdk.DesiredState.VtOrc;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Shards;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessShard becomes, tablets and backups aside.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, Wish>> Orchestrators(ShardPass pass) => Wishes(
        pass, VtorcDeployment.Cells(pass.Context), cell => VtorcDeployment.NameOf(pass.Context, cell), cell => VtorcDeployment.Build(pass.Context, cell));
}
