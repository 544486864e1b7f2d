using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.VtOrc;
using Vitess.Operator.Sdk.Reconciliation.Shards;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <content>What a VitessShard becomes, tablets and backups aside.</content>
internal static partial class Wanted
{
    public static IReadOnlyList<KeyValuePair<string, JsonObject>> Orchestrators(ShardPass pass) =>
        Named(VtorcDeployment.Cells(pass.Context).Select(cell => VtorcDeployment.Build(pass.Context, cell)));
}
