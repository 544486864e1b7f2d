using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Makes controllers of reconciler types.</summary>
internal static class ReconcilerKinds
{
    private static readonly MethodInfo Typed = typeof(ReconcilerKinds).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The object's type of a type that implements <see cref="IReconciler{T}"/> once.</summary>
    /// <exception cref="ArgumentException">It implements none, or several.</exception>
    public static Type ObjectOf(Type reconciler) =>
        reconciler.GetInterfaces().Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReconciler<>)).ToList() is [var only]
            ? only.GetGenericArguments()[0]
            : throw new ArgumentException($"{reconciler.Name} has to implement IReconciler<T> for exactly one T, so that its kind is known; or give ControllerOptions with an IReconciler.", nameof(reconciler));

    /// <summary>A controller of such a type: of the kind of its objects, named as the type.</summary>
    public static Func<IServiceProvider, CustomController> Of(Type reconciler, Func<ControllerOptions, ControllerOptions>? configure)
    {
        var target = ObjectOf(reconciler);
        var options = new ControllerOptions(reconciler.Name, ResourceKind.Of(target));
        options = configure?.Invoke(options) ?? options;
        return provider => (CustomController)Typed.MakeGenericMethod(target).Invoke(null, [reconciler, options, provider])!;
    }

    /// <summary>Makes one by its constructor; what it asks for beside the context comes from the container.</summary>
    public static object Create(Type reconciler, IServiceProvider provider, ControllerContext context) =>
        provider.GetService(reconciler) ?? (reconciler.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.ParameterType == typeof(ControllerContext)))
            ? ActivatorUtilities.CreateInstance(provider, reconciler, context)
            : ActivatorUtilities.CreateInstance(provider, reconciler));

    private static CustomController Make<T>(Type reconciler, ControllerOptions options, IServiceProvider provider)
        where T : class, k8s.IKubernetesObject<k8s.Models.V1ObjectMeta> => CustomController.Of(options, context => (IReconciler<T>)Create(reconciler, provider, context));
}
