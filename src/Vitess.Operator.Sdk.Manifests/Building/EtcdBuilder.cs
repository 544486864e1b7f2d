namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds an etcd of three members.</summary>
public sealed class EtcdBuilder : ComponentBuilder<EtcdBuilder, EtcdLockserverTemplate>
{
    internal EtcdBuilder(EtcdLockserverTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the image. Default: that of the operator.</summary>
    /// <param name="image">Name and tag.</param>
    /// <param name="pullPolicy">Always, IfNotPresent or Never; null for what Kubernetes does.</param>
    public EtcdBuilder WithImage(string image, string? pullPolicy = null) =>
        Set(etcd => (etcd.Image, etcd.ImagePullPolicy) = (image, pullPolicy ?? etcd.ImagePullPolicy));

    /// <summary>Sets when the image is pulled.</summary>
    /// <param name="pullPolicy">Always, IfNotPresent or Never.</param>
    public EtcdBuilder WithPullPolicy(string pullPolicy) => Set(etcd => etcd.ImagePullPolicy = pullPolicy);

    /// <summary>Sets the Secrets that images are pulled with.</summary>
    /// <param name="secrets">Names of Secrets.</param>
    public EtcdBuilder WithPullSecrets(params IReadOnlyList<string> secrets) => Set(etcd => etcd.ImagePullSecrets = Parts.References(secrets));

    /// <summary>Sets the resources of each member. Default: 100m CPU and 256Mi memory.</summary>
    /// <param name="resources">The resources.</param>
    public EtcdBuilder WithResources(V1ResourceRequirements resources) => Set(etcd => etcd.Resources = resources);

    /// <summary>Sets the size of each member's volume. Default: 1Gi.</summary>
    /// <param name="size">The size, such as <c>1Gi</c>.</param>
    /// <param name="storageClass">The storage class; null for the default one of Kubernetes.</param>
    /// <exception cref="ArgumentException">The size is no amount.</exception>
    public EtcdBuilder WithStorage(string size, string? storageClass = null) => WithVolumeClaim(Resources.Claim(size, storageClass));

    /// <summary>Sets the claim of each member's volume.</summary>
    /// <param name="claim">The claim.</param>
    public EtcdBuilder WithVolumeClaim(V1PersistentVolumeClaimSpec claim) => Set(etcd => etcd.DataVolumeClaimTemplate = claim);

    /// <summary>Says whether a PodDisruptionBudget is made. Default: it is.</summary>
    /// <param name="create">Whether it is made.</param>
    public EtcdBuilder CreateDisruptionBudget(bool create = true) => Set(etcd => etcd.CreatePDB = create);

    /// <summary>Says whether the Service for clients is made. Default: it is.</summary>
    /// <param name="create">Whether it is made.</param>
    public EtcdBuilder CreateClientService(bool create = true) => Set(etcd => etcd.CreateClientService = create);

    /// <summary>Says whether the Service for members is made. Default: it is.</summary>
    /// <param name="create">Whether it is made.</param>
    public EtcdBuilder CreatePeerService(bool create = true) => Set(etcd => etcd.CreatePeerService = create);

    /// <summary>Sets what differs from the Service for clients that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public EtcdBuilder WithClientService(Action<ServiceBuilder> configure) =>
        Set(etcd => etcd.ClientService = ServiceBuilder.Change(etcd.ClientService, Scope.Field("clientService"), configure));

    /// <summary>Sets what differs from the Service for members that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public EtcdBuilder WithPeerService(Action<ServiceBuilder> configure) =>
        Set(etcd => etcd.PeerService = ServiceBuilder.Change(etcd.PeerService, Scope.Field("peerService"), configure));

    /// <summary>Sets the URLs under which the three members reach each other, for members in several Kubernetes clusters.</summary>
    /// <param name="first">URL of member 1.</param>
    /// <param name="second">URL of member 2.</param>
    /// <param name="third">URL of member 3.</param>
    public EtcdBuilder WithPeerUrls(string first, string second, string third) => Set(etcd => etcd.AdvertisePeerURLs = [first, second, third]);

    /// <summary>Deploys one member only; the others run in other Kubernetes clusters, at the URLs of <see cref="WithPeerUrls"/>.</summary>
    /// <param name="member">1, 2 or 3.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such member.</exception>
    public EtcdBuilder WithOnlyMember(int member)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(member, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(member, 3);
        return Set(etcd => etcd.LocalMemberIndex = member);
    }
}
