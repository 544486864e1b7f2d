using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Explain.Faults;

/// <summary>A simulated cluster in which something goes wrong, with a label: what the diagnosis has to name first.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Code">Code of the root cause; those that are as right are divided by a bar.</param>
/// <param name="Object">Part of the object that shows it.</param>
internal sealed record FaultCase(string Name, string Code, string Object)
{
    /// <summary>The field behind it; null when the case does not say.</summary>
    public string? Path { get; init; }

    /// <summary>What goes wrong in the world; the bool says whether it has begun.</summary>
    public Func<Func<bool>, WorldFaults> Faults { get; init; } = _ => new WorldFaults();

    /// <summary>Other settings of the world.</summary>
    public WorldOptions World { get; init; } = new();

    /// <summary>Changes the cluster before it is applied.</summary>
    public Action<JsonObject>? Spec { get; init; }

    /// <summary>Changes the objects that are there at first.</summary>
    public Action<List<JsonObject>>? Objects { get; init; }

    /// <summary>Whether the fault begins only when the cluster is up.</summary>
    public bool Later { get; init; }

    /// <summary>What somebody does when the cluster is up.</summary>
    public Func<VitessTestCluster, Task>? Then { get; init; }

    /// <summary>Whether an operator runs.</summary>
    public bool HasOperator { get; init; } = true;

    /// <summary>Refuses writes.</summary>
    public AdmissionHook? Hook { get; init; }

    /// <summary>A fault of containers, by component and container.</summary>
    public static Func<Func<bool>, WorldFaults> Trouble(string component, string container, ContainerTrouble trouble, Func<V1Pod, bool>? which = null) => begun => new()
    {
        ContainerTrouble = (pod, of) => begun() && IsOf(pod, component) && of.Name == container && which?.Invoke(pod) != false ? trouble : null,
    };

    /// <summary>Containers that end.</summary>
    public static Func<Func<bool>, WorldFaults> Ends(string component, string container, ContainerFault fault, Func<V1Pod, bool>? which = null) =>
        Trouble(component, container, new ContainerTrouble { End = fault }, which);

    public static bool IsOf(V1Pod pod, string component) => pod.Metadata.Labels is { } labels && labels.TryGetValue("planetscale.com/component", out var found) && found == component;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
