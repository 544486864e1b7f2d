using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Gathers the parts of an operator until the container makes it.</summary>
internal sealed class VitessOperatorBuilder(IServiceCollection services, string name) : IVitessOperatorBuilder
{
    private readonly List<Func<IServiceProvider, CustomController>> _controllers = [];
    private readonly List<Func<IServiceProvider, ObjectCustomizer>> _customizers = [];
    private readonly List<Func<VitessEngineOptions, VitessEngineOptions>> _changes = [];
    private Func<IServiceProvider, ITopologyConnector>? _topology;
    private Func<IServiceProvider, IObjectClient>? _client;

    public IServiceCollection Services => services;

    public string Name => name;

    public IVitessOperatorBuilder AddController<T>(ControllerOptions options)
        where T : class, IReconciler
    {
        _controllers.Add(provider => CustomController.Of(options, context => (IReconciler)ReconcilerKinds.Create(typeof(T), provider, context)));
        return this;
    }

    public IVitessOperatorBuilder AddController<T>(Func<ControllerOptions, ControllerOptions>? configure = null)
        where T : class
    {
        _controllers.Add(ReconcilerKinds.Of(typeof(T), configure));
        return this;
    }

    public IVitessOperatorBuilder AddCustomizer(ObjectCustomizer customizer)
    {
        _customizers.Add(_ => customizer);
        return this;
    }

    public IVitessOperatorBuilder AddCustomizer<T>()
        where T : class, IObjectCustomizer
    {
        _customizers.Add(provider => ActivatorUtilities.GetServiceOrCreateInstance<T>(provider).Customize);
        return this;
    }

    public IVitessOperatorBuilder ForClusters(string selector)
    {
        var selects = ClusterSelector.Read(selector) ?? throw new ArgumentException($"'{selector}' is no label selector.", nameof(selector));
        return ConfigureEngine(options => options with { Clusters = selects });
    }

    public IVitessOperatorBuilder UseTopology(Func<IServiceProvider, ITopologyConnector> topology)
    {
        _topology = topology;
        return this;
    }

    public IVitessOperatorBuilder UseClient(Func<IServiceProvider, IObjectClient> client)
    {
        _client = client;
        return this;
    }

    public IVitessOperatorBuilder ConfigureEngine(Func<VitessEngineOptions, VitessEngineOptions> change)
    {
        _changes.Add(change);
        return this;
    }

    public VitessOperator Build(IServiceProvider provider) => VitessOperator.Create(
        provider.GetRequiredService<IOptionsMonitor<VitessOperatorOptions>>().Get(name),
        new VitessOperatorParts
        {
            Client = _client?.Invoke(provider),
            Topology = _topology?.Invoke(provider),
            Time = provider.GetService<TimeProvider>(),
            Loggers = provider.GetService<ILoggerFactory>(),
            Customizers = [.. _customizers.Select(make => make(provider))],
            Controllers = [.. _controllers.Select(make => make(provider))],
            Engine = options => _changes.Aggregate(options, (current, change) => change(current)),
        });
}
