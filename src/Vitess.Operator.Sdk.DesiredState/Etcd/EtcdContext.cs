using System.Globalization;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>An EtcdLockserver with what its objects share: names, labels and peers.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.</remarks>
public sealed class EtcdContext
{
    /// <summary>Members of an etcd; fixed, because a running etcd does not survive another number.</summary>
    public const int Members = 3;

    private const long UnprivilegedId = 999;

    private readonly V2EtcdLockserver _lockserver;

    /// <summary>Reads an EtcdLockserver.</summary>
    /// <param name="lockserver">The object, with its defaults.</param>
    /// <param name="options">What the operator is started with.</param>
    public EtcdContext(V2EtcdLockserver lockserver, OperatorDefaults options)
    {
        ArgumentNullException.ThrowIfNull(lockserver);
        ArgumentNullException.ThrowIfNull(options);
        _lockserver = lockserver;
        Options = options;
        Spec = lockserver.Spec ?? new EtcdLockserverSpec();
    }

    /// <summary>What the operator is started with.</summary>
    public OperatorDefaults Options { get; }

    internal long? RunAsUser => Options.EtcdRunAsUser ?? Unprivileged;

    internal long? FsGroup => Options.EtcdFsGroup ?? Unprivileged;

    // The image starts as root; the number is that of the Vitess images.
    private long? Unprivileged => Options.PodSecurity == PodSecurity.Restricted ? UnprivilegedId : null;

    /// <summary>The spec of the EtcdLockserver.</summary>
    public EtcdLockserverSpec Spec { get; }

    /// <summary>The name of the EtcdLockserver.</summary>
    public string Name => _lockserver.Metadata.Name;

    /// <summary>The members that run in this Kubernetes cluster: all three, or the one that the spec names.</summary>
    public IReadOnlyList<int> LocalMembers => Spec.LocalMemberIndex is { } index ? [index] : [1, 2, 3];

    internal string? Namespace => _lockserver.Metadata.NamespaceProperty;

    internal V1OwnerReference Owner => Identity.Owner.Controller(V2EtcdLockserver.KubeKind, _lockserver.Metadata);

    /// <summary>The label by which all objects of the EtcdLockserver are found.</summary>
    /// <returns>A new map.</returns>
    internal Dictionary<string, string> Selector() => new(StringComparer.Ordinal) { [VitessLabels.EtcdLockserver] = Name };

    internal Dictionary<string, string> ServiceLabels()
    {
        var labels = Selector();
        if (_lockserver.Metadata.Labels is { } own && own.TryGetValue(VitessLabels.Cluster, out var cluster))
        {
            labels[VitessLabels.Cluster] = cluster;
        }

        labels[VitessLabels.Component] = VitessComponents.Etcd;
        return labels;
    }

    internal Dictionary<string, string> MemberLabels(int index)
    {
        var labels = ServiceLabels();
        labels[VitessLabels.EtcdIndex] = index.ToString(CultureInfo.InvariantCulture);
        UserMaps.Add(labels, Spec.ExtraLabels);
        return labels;
    }
}
