using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Shortcuts to <see cref="VitessClusterHandle"/>.</summary>
public static class VitessClusterExtensions
{
    /// <summary>Names a cluster; nothing is read.</summary>
    /// <param name="client">The API server.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="name">Its name.</param>
    /// <param name="time">The clock; null means the system's.</param>
    public static VitessClusterHandle VitessCluster(this IObjectClient client, string @namespace, string name, TimeProvider? time = null) => new(client, new NamespacedName(@namespace, name), time);
}
