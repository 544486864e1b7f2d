namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Objects of built-in kinds that are set as a whole: whoever wants one wants exactly its fields.</summary>
/// <remarks>Source: <c>x-kubernetes-map-type: atomic</c> in the API's schema.</remarks>
internal static class AtomicFields
{
    private static readonly HashSet<string> Names =
    [
        "selector", "labelSelector", "namespaceSelector", "podSelector", "nodeSelector", "fieldRef", "resourceFieldRef", "secretKeyRef",
        "configMapKeyRef", "fileKeyRef", "secretRef", "scaleTargetRef", "dataSource", "roleRef",
    ];

    public static bool Contains(FieldPath path) => !path.IsItem && Names.Contains(path.Property);
}
