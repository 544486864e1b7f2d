namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds the vtgates of a cell.</summary>
public sealed class GatewayBuilder : ComponentBuilder<GatewayBuilder, VitessCellGatewaySpec>
{
    internal GatewayBuilder(VitessCellGatewaySpec model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the number of vtgates. Default: 2.</summary>
    /// <param name="replicas">The number, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public GatewayBuilder WithReplicas(int replicas)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        return Set(gateway => gateway.Replicas = replicas);
    }

    /// <summary>Lets Kubernetes choose the number of vtgates.</summary>
    /// <param name="configure">Bounds, metrics and pace.</param>
    public GatewayBuilder WithAutoscaler(Action<AutoscalerBuilder> configure) => Set(gateway =>
    {
        gateway.Autoscaler ??= new();
        configure?.Invoke(new(gateway.Autoscaler, Scope.Field("autoscaler")));
    });

    /// <summary>Lets Kubernetes choose the number of vtgates by their use of CPU.</summary>
    /// <param name="minReplicas">Least number.</param>
    /// <param name="maxReplicas">Greatest number.</param>
    /// <param name="cpuPercent">Use of CPU to keep to, in percent of what the vtgates ask for.</param>
    public GatewayBuilder WithAutoscaler(int minReplicas, int maxReplicas, int cpuPercent) =>
        WithAutoscaler(scaler => scaler.Between(minReplicas, maxReplicas).OnCpu(cpuPercent));

    /// <summary>Sets the resources of each vtgate.</summary>
    /// <param name="resources">The resources.</param>
    public GatewayBuilder WithResources(V1ResourceRequirements resources) => Set(gateway => gateway.Resources = resources);

    /// <summary>Takes users and passwords from the cluster's configuration Secret, key <c>users.json</c>.</summary>
    public GatewayBuilder WithStaticAuthentication() => WithStaticAuthentication(new SecretSource { Key = ConfigSecret.UsersKey });

    /// <summary>Takes users and passwords from a Secret.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">Key that holds the users.</param>
    public GatewayBuilder WithStaticAuthentication(string secret, string key = ConfigSecret.UsersKey) =>
        WithStaticAuthentication(SecretFiles.InSecret(secret, key));

    /// <summary>Takes users and passwords from a file.</summary>
    /// <param name="users">The file.</param>
    public GatewayBuilder WithStaticAuthentication(SecretSource users) =>
        Set(gateway => gateway.Authentication = new() { Static = new() { Secret = users } });

    /// <summary>Lets everybody in who can reach a vtgate. Right for tests only.</summary>
    public GatewayBuilder WithoutAuthentication() =>
        Set(gateway => gateway.Authentication = null).WithFlag("mysql_auth_server_impl", "none");

    /// <summary>Offers encrypted connections.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <param name="key">Its private key.</param>
    /// <param name="clientCa">Authority that certificates of clients have to come from; null if clients need none.</param>
    /// <param name="required">Whether connections without encryption are refused.</param>
    public GatewayBuilder WithTls(SecretSource certificate, SecretSource key, SecretSource? clientCa = null, bool required = false) =>
        Set(gateway => gateway.SecureTransport = new()
        {
            Required = required,
            Tls = new() { CertSecret = certificate, KeySecret = key, ClientCACertSecret = clientCa },
        });

    /// <summary>Sets what differs from the Service that the operator would make.</summary>
    /// <param name="configure">Sets what differs.</param>
    public GatewayBuilder WithService(Action<ServiceBuilder> configure) =>
        Set(gateway => gateway.Service = ServiceBuilder.Change(gateway.Service, Scope.Field("service"), configure));

    /// <summary>Spreads the vtgates over nodes or zones.</summary>
    /// <param name="constraint">How they are spread.</param>
    public GatewayBuilder WithTopologySpread(V1TopologySpreadConstraint constraint) =>
        Set(gateway => gateway.TopologySpreadConstraints = Parts.Add(gateway.TopologySpreadConstraints, constraint));

    /// <summary>Sets what runs after a vtgate starts and before it stops.</summary>
    /// <param name="lifecycle">The handlers.</param>
    public GatewayBuilder WithLifecycle(V1Lifecycle lifecycle) => Set(gateway => gateway.Lifecycle = lifecycle);

    /// <summary>Sets how long a vtgate gets to stop.</summary>
    /// <param name="seconds">Seconds.</param>
    public GatewayBuilder WithTerminationGracePeriod(long seconds) => Set(gateway => gateway.TerminationGracePeriodSeconds = seconds);

    /// <summary>Sets how vtgates are replaced by new ones.</summary>
    /// <param name="strategy">The strategy of the Deployment.</param>
    public GatewayBuilder WithRollout(V1DeploymentStrategy strategy) => Set(gateway => gateway.Strategy = strategy);
}
