using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Builds a cluster anew by calls of the builder alone, part by part, as a person would who has only the builder.</summary>
internal static class BuilderReplay
{
    public static VitessClusterBuilder Of(V2VitessCluster cluster)
    {
        var (metadata, spec) = (cluster.Metadata, cluster.Spec);
        var builder = VitessClusterBuilder.Create(metadata.Name, metadata.NamespaceProperty);
        Each(metadata.Labels, (key, value) => builder.WithLabel(key, value));
        Each(metadata.Annotations, (key, value) => builder.WithAnnotation(key, value));
        With(spec.Images, images => builder.WithImages(images));
        With(spec.ImagePullPolicies, policies => builder.WithPullPolicies(policies));
        With(spec.ImagePullSecrets, secrets => builder.WithPullSecrets([.. secrets.Select(secret => secret.Name)]));
        With(spec.Backup, backup => builder.WithBackups(to => BackupReplay.Backup(backup, to)));
        With(spec.GlobalLockserver, lockserver => builder.WithLockserver(to => Lockserver(lockserver, to)));
        With(spec.VitessDashboard, dashboard => builder.WithDashboard(to => ComponentReplay.Dashboard(dashboard, to)));
        With(spec.Vtadmin, admin => builder.WithVtAdmin([.. admin.ApiAddresses], to => ComponentReplay.VtAdmin(admin, to)));
        Each(spec.Cells, cell => builder.AddCell(cell.Name, to => Cell(cell, to)));
        Each(spec.Keyspaces, keyspace => builder.AddKeyspace(keyspace.Name, to => KeyspaceReplay.Keyspace(keyspace, to)));
        Each(spec.ExtraVitessFlags, (name, value) => builder.WithVitessFlag(name, value));
        With(spec.TopologyReconciliation, switches => builder.WithTopologyReconciliation(switches));
        With(spec.UpdateStrategy, strategy => Update(strategy, builder));
        With(spec.GatewayService, service => builder.WithGatewayService(to => ComponentReplay.Service(service, to)));
        With(spec.TabletService, service => builder.WithTabletService(to => ComponentReplay.Service(service, to)));
        return builder;
    }

    internal static void Each<T>(IEnumerable<T>? items, Action<T> visit)
    {
        foreach (var item in items ?? [])
        {
            visit(item);
        }
    }

    internal static void Each(IDictionary<string, string>? entries, Action<string, string> visit) =>
        Each((IEnumerable<KeyValuePair<string, string>>?)entries, entry => visit(entry.Key, entry.Value));

    internal static void With<T>(T? value, Action<T> visit)
    {
        if (value is not null)
        {
            visit(value);
        }
    }

    internal static void With<T>(T? value, Action<T> visit)
        where T : struct
    {
        if (value is { } present)
        {
            visit(present);
        }
    }

    internal static void Lockserver(LockserverSpec from, LockserverBuilder to)
    {
        With(from.External, server => to.UseExternal(server.Address, server.RootPath, server.Implementation));
        With(from.Etcd, etcd => to.DeployEtcd(builder => ComponentReplay.Etcd(etcd, builder), from.CellInfoAddress));
    }

    private static void Update(VitessClusterUpdateStrategy from, VitessClusterBuilder to) => _ = from.Type == UpdateStrategyTypes.Immediate
        ? to.UpdateImmediately()
        : to.UpdateOnRelease([.. from.External?.AllowResourceChanges ?? []]);

    private static void Cell(VitessCellTemplate from, CellBuilder to)
    {
        With(from.Zone, zone => to.WithZone(zone));
        With(from.Lockserver, lockserver => to.WithLockserver(builder => Lockserver(lockserver, builder)));
        With(from.Gateway, gateway => to.WithGateway(builder => ComponentReplay.Gateway(gateway, builder)));
    }
}
