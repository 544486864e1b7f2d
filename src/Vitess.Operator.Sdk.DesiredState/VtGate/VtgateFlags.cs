using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The flags of a vtgate; the user's come last and win.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 13.3.</remarks>
internal static class VtgateFlags
{
    private const long LargestMessage = 64 * 1024 * 1024;

    public static IList<string> Of(V2VitessCell cell, VitessCellGatewaySpec gateway, string? mysqldImage, VtgateTls? tls)
    {
        var spec = cell.Spec;
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtGate, spec.Images?.Vtgate));
        AddServing(flags, spec);
        AddBuffering(flags);
        TopologyFlags.Add(flags, spec.GlobalLockserver);
        if (MysqlServerVersion.OfImage(mysqldImage) is { } version)
        {
            flags.Set(MysqlServerVersion.Flag, version);
        }

        AddAuthentication(flags, gateway);
        tls?.AddFlags(flags);
        return UserFlags.AddTo(flags, spec.ExtraVitessFlags, gateway.ExtraFlags).ToArguments();
    }

    private static void AddServing(FlagSet flags, VitessCellSpec spec) => flags
        .Set("cell", spec.Name)
        .Set("cells_to_watch", string.Join(',', spec.AllCells ?? []))
        .Set("tablet_types_to_wait", "MASTER,REPLICA") // as ever: vtgate still takes the old name of the primary
        .Set("grpc_max_message_size", LargestMessage)
        .Set("mysql_server_port", Ports.Mysql)
        .Set("logtostderr", true)
        .Set("service_map", "grpc-vtgateservice")
        .Set("port", Ports.Web)
        .Set("grpc_port", Ports.Grpc);

    private static void AddBuffering(FlagSet flags) => flags
        .Set("enable_buffer", true)
        .Set("buffer_min_time_between_failovers", "20s")
        .Set("buffer_max_failover_duration", "10s")
        .Set("buffer_size", 1000);

    private static void AddAuthentication(FlagSet flags, VitessCellGatewaySpec gateway)
    {
        if (VtgateSecrets.StaticAuthentication(gateway) is { } users)
        {
            flags.Set("mysql_auth_server_impl", "static")
                .Set("mysql_auth_server_static_file", users.FilePath)
                .Set("mysql_auth_static_reload_interval", "30s");
        }
    }
}
