using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>A controller of one's own.</summary>
public sealed class CustomController
{
    private readonly Action<ControllerManager, ControllerContext> _add;

    private CustomController(ControllerOptions options, Action<ControllerManager, ControllerContext> add) => (Options, _add) = (options, add);

    /// <summary>Name, kind and watches.</summary>
    public ControllerOptions Options { get; }

    /// <summary>A controller whose passes get the key of an object.</summary>
    /// <param name="options">Name, kind and watches.</param>
    /// <param name="make">Makes the reconciler, once for each time that the operator begins to work.</param>
    public static CustomController Of(ControllerOptions options, Func<ControllerContext, IReconciler> make)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(make);
        return new(options, (manager, context) => manager.Add(options, make(context)));
    }

    /// <summary>A controller whose passes get the object.</summary>
    /// <typeparam name="T">The object's type; the kind of the options has to be its kind.</typeparam>
    /// <param name="options">Name, kind and watches.</param>
    /// <param name="make">Makes the reconciler, once for each time that the operator begins to work.</param>
    public static CustomController Of<T>(ControllerOptions options, Func<ControllerContext, IReconciler<T>> make)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(make);
        return new(options, (manager, context) => manager.Add(options, make(context)));
    }

    internal void AddTo(ControllerManager manager, ControllerContext context) => _add(manager, context);
}
