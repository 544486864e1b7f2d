using Microsoft.Extensions.DependencyInjection;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Puts an operator together in a service collection.</summary>
public interface IVitessOperatorBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>Name of the operator; empty for the only one.</summary>
    string Name { get; }

    /// <summary>Adds a controller of one's own; it runs beside the engine's, while this process leads.</summary>
    /// <typeparam name="T">The reconciler, made by the container.</typeparam>
    /// <param name="options">Name, kind and watches.</param>
    IVitessOperatorBuilder AddController<T>(ControllerOptions options)
        where T : class, IReconciler;

    /// <summary>Adds a controller of one's own for the kind of its <see cref="IReconciler{T}"/>; it runs beside the engine's, while this process leads.</summary>
    /// <typeparam name="T">The reconciler, made by the container; its constructor may ask for a <see cref="ControllerContext"/>.</typeparam>
    /// <param name="configure">Changes name, watches and the like; null leaves them: the type's name, and the objects themselves.</param>
    /// <exception cref="ArgumentException">The type does not implement <see cref="IReconciler{T}"/> for exactly one type.</exception>
    IVitessOperatorBuilder AddController<T>(Func<ControllerOptions, ControllerOptions>? configure = null)
        where T : class;

    /// <summary>Adds a hook that changes objects after they were built and before they are applied.</summary>
    /// <param name="customizer">The hook.</param>
    IVitessOperatorBuilder AddCustomizer(ObjectCustomizer customizer);

    /// <summary>Adds a hook that changes objects after they were built and before they are applied.</summary>
    /// <typeparam name="T">The hook, made by the container.</typeparam>
    IVitessOperatorBuilder AddCustomizer<T>()
        where T : class, IObjectCustomizer;

    /// <summary>Leaves all VitessClusters alone but those with certain labels, such as where several operators share a namespace.</summary>
    /// <param name="selector">As for <c>kubectl -l</c>, such as <c>team=shop,tier in (test, stage)</c>. The last call counts, before <see cref="VitessOperatorOptions.ClusterSelector"/>.</param>
    /// <exception cref="ArgumentException">The selector cannot be read.</exception>
    IVitessOperatorBuilder ForClusters(string selector);

    /// <summary>Opens connections to Vitess in another way than to real etcd, tablets and control daemons.</summary>
    /// <param name="topology">Makes the connector.</param>
    IVitessOperatorBuilder UseTopology(Func<IServiceProvider, ITopologyConnector> topology);

    /// <summary>Reads and writes objects in another way than through the kubeconfig, such as in a test.</summary>
    /// <param name="client">Makes the client.</param>
    IVitessOperatorBuilder UseClient(Func<IServiceProvider, IObjectClient> client);

    /// <summary>Changes the engine's settings that <see cref="VitessOperatorOptions"/> does not have.</summary>
    /// <param name="change">Gives the changed settings.</param>
    IVitessOperatorBuilder ConfigureEngine(Func<VitessEngineOptions, VitessEngineOptions> change);
}
