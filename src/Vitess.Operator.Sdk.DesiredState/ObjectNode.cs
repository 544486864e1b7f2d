using Vitess.Operator.Sdk.DesiredState.Customization;
using Vitess.Operator.Sdk.Models;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState;

/// <summary>An object of a cluster in the tree of its owners. The object and the nodes below are built when first asked for.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class ObjectNode
{
    private readonly Func<IKubernetesObject<V1ObjectMeta>> _build;
    private readonly Func<ObjectNode, IEnumerable<ObjectNode>>? _expand;
    private IKubernetesObject<V1ObjectMeta>? _object;
    private IReadOnlyList<ObjectNode>? _children;

    internal ObjectNode(
        string kind,
        string name,
        string component,
        string source,
        ObjectNode? owner,
        Func<IKubernetesObject<V1ObjectMeta>> build,
        Func<ObjectNode, IEnumerable<ObjectNode>>? expand = null)
    {
        Kind = kind;
        Name = name;
        Component = component;
        Source = source;
        Owner = owner;
        _build = build;
        _expand = expand;
    }

    /// <summary>The kind of the object, such as <c>Pod</c>.</summary>
    public string Kind { get; }

    /// <summary>The name of the object.</summary>
    public string Name { get; }

    /// <summary>The component that the object belongs to: one of <see cref="VitessComponents"/>, or <c>cluster</c>, <c>cell</c>, <c>keyspace</c>, <c>shard</c> or <c>backup</c>.</summary>
    public string Component { get; }

    /// <summary>The field of the VitessCluster that the object is made for: <c>spec.cells[0].gateway</c>; <c>spec</c> for the cluster itself.</summary>
    public string Source { get; }

    /// <summary>The node that this one hangs below; null for the VitessCluster. Kubernetes knows it as the owner, except for Secrets of vtadmin, which have none.</summary>
    public ObjectNode? Owner { get; }

    /// <summary>The object as it is created.</summary>
    /// <exception cref="CustomizerException">A customizer changed what must not be changed.</exception>
    public IKubernetesObject<V1ObjectMeta> Object => _object ??= _build();

    /// <summary>The nodes below, in the order in which the operator makes them.</summary>
    public IReadOnlyList<ObjectNode> Children => _children ??= _expand is null ? [] : [.. _expand(this)];

    /// <summary>This node and all below, parents first.</summary>
    public IEnumerable<ObjectNode> SelfAndDescendants()
    {
        var open = new Stack<ObjectNode>();
        open.Push(this);
        while (open.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }
    }

    /// <summary>As <see cref="SelfAndDescendants"/>, but a node keeps nothing that was made below it, so that whoever looks once needs the memory of one branch.</summary>
    internal IEnumerable<ObjectNode> Stream()
    {
        yield return this;
        var open = new Stack<IEnumerator<ObjectNode>>();
        open.Push(Below().GetEnumerator());
        while (open.TryPeek(out var level))
        {
            if (!level.MoveNext())
            {
                open.Pop().Dispose();
                continue;
            }

            yield return level.Current;
            open.Push(level.Current.Below().GetEnumerator());
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind}/{Name}";

    private IEnumerable<ObjectNode> Below() => _children ?? _expand?.Invoke(this) ?? [];
}
