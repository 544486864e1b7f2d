namespace Vitess.Operator.Sdk.Testing;

/// <summary>Controllers of a cluster that an <see cref="ApiServer"/> can run itself.</summary>
[Flags]
public enum ApiServerControllers
{
    /// <summary>None: only what the API server itself does.</summary>
    None = 0,

    /// <summary>Removes objects whose owners are gone, and carries out foreground and orphaning deletion.</summary>
    GarbageCollector = 1,

    /// <summary>Empties and removes namespaces that are deleted.</summary>
    Namespace = 2,

    /// <summary>All of them.</summary>
    All = GarbageCollector | Namespace,
}
