using Vitess.Operator.Sdk.Models;
using static Vitess.Operator.Sdk.Manifests.Tests.Clusters.BuilderReplay;

namespace Vitess.Operator.Sdk.Manifests.Tests.Clusters;

/// <summary>Builds components anew by calls of their builders.</summary>
internal static class ComponentReplay
{
    public static void Pods<TBuilder, TModel>(TModel from, PodBuilder<TBuilder, TModel> to)
        where TBuilder : PodBuilder<TBuilder, TModel>
        where TModel : PodCustomizations
    {
        Each(from.ExtraEnv, variable => to.WithEnv(variable));
        Each(from.ExtraVolumes, volume => to.WithVolume(volume));
        Each(from.ExtraVolumeMounts, mount => to.WithVolumeMount(mount));
        Each(from.InitContainers, container => to.WithInitContainer(container));
        Each(from.SidecarContainers, container => to.WithSidecar(container));
        With(from.Affinity, affinity => to.WithAffinity(affinity));
        Each(from.Annotations, (name, value) => to.WithPodAnnotation(name, value));
        Each(from.ExtraLabels, (name, value) => to.WithPodLabel(name, value));
        Each(from.Tolerations, toleration => to.WithToleration(toleration));
    }

    public static void Service(ServiceOverrides from, ServiceBuilder to)
    {
        Each(from.Annotations, (name, value) => to.WithAnnotation(name, value));
        With(from.ClusterIP, address => to.WithClusterIP(address));
    }

    public static void Etcd(EtcdLockserverTemplate from, EtcdBuilder to)
    {
        Component(from, to);
        With(from.Image, image => to.WithImage(image));
        With(from.ImagePullPolicy, policy => to.WithPullPolicy(policy));
        With(from.ImagePullSecrets, secrets => to.WithPullSecrets([.. secrets.Select(secret => secret.Name)]));
        With(from.Resources, resources => to.WithResources(resources));
        With(from.DataVolumeClaimTemplate, claim => to.WithVolumeClaim(claim));
        With(from.CreatePDB, create => to.CreateDisruptionBudget(create));
        With(from.CreateClientService, create => to.CreateClientService(create));
        With(from.CreatePeerService, create => to.CreatePeerService(create));
        With(from.AdvertisePeerURLs, urls => to.WithPeerUrls(urls[0], urls[1], urls[2]));
        With(from.LocalMemberIndex, member => to.WithOnlyMember(member));
        With(from.ClientService, service => to.WithClientService(builder => Service(service, builder)));
        With(from.PeerService, service => to.WithPeerService(builder => Service(service, builder)));
    }

    public static void Dashboard(VitessDashboardSpec from, DashboardBuilder to)
    {
        Component(from, to);
        With(from.Cells, cells => to.InCells([.. cells]));
        With(from.Replicas, replicas => to.WithReplicas(replicas));
        With(from.Resources, resources => to.WithResources(resources));
        With(from.Service, service => to.WithService(builder => Service(service, builder)));
    }

    public static void VtAdmin(VtAdminSpec from, VtAdminBuilder to)
    {
        Component(from, to);
        With(from.Rbac, rules => to.WithRbac(rules));
        With(from.Cells, cells => to.InCells([.. cells]));
        With(from.Replicas, replicas => to.WithReplicas(replicas));
        With(from.WebResources, resources => to.WithWebResources(resources));
        With(from.ApiResources, resources => to.WithApiResources(resources));
        With(from.FetchCredentials, mode => to.WithFetchCredentials(mode));
        With(from.ReadOnly, readOnly => to.ReadOnly(readOnly));
        With(from.Service, service => to.WithService(builder => Service(service, builder)));
    }

    public static void VtOrc(VitessOrchestratorSpec from, VtOrcBuilder to)
    {
        Component(from, to);
        With(from.Resources, resources => to.WithResources(resources));
        With(from.Service, service => to.WithService(builder => Service(service, builder)));
    }

    public static void Gateway(VitessCellGatewaySpec from, GatewayBuilder to)
    {
        Component(from, to);
        With(from.Replicas, replicas => to.WithReplicas(replicas));
        With(from.Autoscaler, scaler => to.WithAutoscaler(builder => Autoscaler(scaler, builder)));
        With(from.Resources, resources => to.WithResources(resources));
        With(from.Authentication?.Static?.Secret, users => to.WithStaticAuthentication(users));
        With(from.SecureTransport, transport => to.WithTls(transport.Tls!.CertSecret!, transport.Tls.KeySecret!, transport.Tls.ClientCACertSecret, transport.Required));
        With(from.Service, service => to.WithService(builder => Service(service, builder)));
        Each(from.TopologySpreadConstraints, constraint => to.WithTopologySpread(constraint));
        With(from.Lifecycle, lifecycle => to.WithLifecycle(lifecycle));
        With(from.TerminationGracePeriodSeconds, seconds => to.WithTerminationGracePeriod(seconds));
        With(from.Strategy, strategy => to.WithRollout(strategy));
    }

    private static void Autoscaler(AutoscalerSpec from, AutoscalerBuilder to)
    {
        With(from.MinReplicas, replicas => to.WithMinReplicas(replicas));
        With(from.MaxReplicas, replicas => to.WithMaxReplicas(replicas));
        Each(from.Metrics, metric => to.OnMetric(metric));
        With(from.Behavior, behavior => to.WithBehavior(behavior));
    }

    private static void Component<TBuilder, TModel>(TModel from, ComponentBuilder<TBuilder, TModel> to)
        where TBuilder : ComponentBuilder<TBuilder, TModel>
        where TModel : ComponentSpec
    {
        Pods(from, to);
        Each(from.ExtraFlags, (name, value) => to.WithFlag(name, value));
    }
}
