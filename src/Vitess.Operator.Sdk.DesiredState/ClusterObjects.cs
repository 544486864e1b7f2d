using Vitess.Operator.Sdk.DesiredState.Customization;
using Vitess.Operator.Sdk.DesiredState.Trees;
using Vitess.Operator.Sdk.Models;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState;

/// <summary>Everything that a VitessCluster becomes, as a tree of owners. Nothing is built before it is asked for.</summary>
/// <remarks>
/// The tree has one order, which depends on nothing but the spec: each parent's children stand in the order in which the operator
/// makes them. Defaults are resolved on the way down, as the controllers do: a child carries its parent's, not yet its own.
/// </remarks>
/// <example>
/// <code>
/// var objects = ClusterObjects.Of(cluster);
/// foreach (var node in objects.All())
/// {
///     Console.WriteLine($"{node.Kind}/{node.Name} ({node.Component}) of {node.Owner}");
/// }
/// </code>
/// </example>
public sealed class ClusterObjects
{
    private ClusterObjects(ObjectNode root) => Root = root;

    /// <summary>The node of the VitessCluster itself.</summary>
    public ObjectNode Root { get; }

    /// <summary>The tree of a cluster.</summary>
    /// <param name="cluster">The VitessCluster as the user wrote it. It is not changed.</param>
    /// <param name="options">What the objects depend on beside the spec; null for the defaults.</param>
    public static ClusterObjects Of(V2VitessCluster cluster, ClusterObjectsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return new ClusterObjects(new ClusterTree(cluster, options ?? new()).Root());
    }

    /// <summary>
    /// All nodes below the VitessCluster, parents first. What <see cref="Root"/> does not hold yet is made while it is enumerated, and
    /// not kept: each enumeration makes it anew, in the memory of one branch. To keep the nodes, walk from <see cref="Root"/>.
    /// </summary>
    public IEnumerable<ObjectNode> All() => Root.Stream().Skip(1);

    /// <summary>All objects that the operator makes, sorted by kind, then name; the VitessCluster is not among them.</summary>
    /// <exception cref="CustomizerException">A customizer changed what must not be changed.</exception>
    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Sorted() =>
        [.. All().OrderBy(node => node.Kind, StringComparer.Ordinal).ThenBy(node => node.Name, StringComparer.Ordinal).Select(node => node.Object)];

    /// <summary>The node of an object, or null when the cluster does not become such an object.</summary>
    /// <param name="kind">The kind, such as <c>Pod</c>.</param>
    /// <param name="name">The name.</param>
    public ObjectNode? Find(string kind, string name) => Root.SelfAndDescendants().FirstOrDefault(node => node.Kind == kind && node.Name == name);
}
