using Vitess.Operator.Sdk.DesiredState.Defaults;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>What all parts of a tree share: options, and the way a node is made.</summary>
internal sealed class TreeContext(ClusterObjectsOptions options)
{
    public ClusterObjectsOptions Options { get; } = options;

    public OperatorDefaults Operator => Options.Operator;

    public VitessDefaults Defaults { get; } = new(options.Operator);

    public bool IsRunning => Options.Stage == ObjectStage.Running;

    /// <summary>A node whose object is built when asked for.</summary>
    public ObjectNode Lazy<T>(
        string kind, string name, string component, string source, ObjectNode owner, Func<T> build,
        Func<ObjectNode, IEnumerable<ObjectNode>>? expand = null)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        new(kind, name, component, source, owner, () => Options.Customizers.Apply(build(), component, source), expand);

    /// <summary>A node of an object that is there already.</summary>
    public ObjectNode Of<T>(T built, string component, string source, ObjectNode owner, Func<ObjectNode, IEnumerable<ObjectNode>>? expand = null)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        Lazy(built.Kind, built.Metadata.Name, component, source, owner, () => built, expand);

    /// <summary>No node for an object that is not made.</summary>
    public IEnumerable<ObjectNode> OfOptional<T>(
        T? built, string component, string source, ObjectNode owner, Func<ObjectNode, IEnumerable<ObjectNode>>? expand = null)
        where T : class, IKubernetesObject<V1ObjectMeta> =>
        built is null ? [] : [Of(built, component, source, owner, expand)];
}
