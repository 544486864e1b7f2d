namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The conditions that tell what holds a namespace.</summary>
internal static class NamespaceConditions
{
    /// <summary>Sets the conditions; false when nothing changed.</summary>
    public static bool Set(JsonMap ns, List<(ResourceInfo Resource, StoredObject Object)> left, string now)
    {
        var finalizers = left
            .SelectMany(l => l.Object.Tree().Map("metadata").List("finalizers").Texts())
            .GroupBy(f => f, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} in {g.Count()} resource instances")
            .ToList();
        var content = left
            .GroupBy(l => l.Resource.Plural + "." + l.Resource.Group, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key} has {g.Count()} resource instances");
        var status = ns.Ensure("status");
        var changed = Put(status, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered", "All resources successfully discovered", now);
        changed |= Put(status, "NamespaceDeletionGroupVersionParsingFailure", false, "ParsedGroupVersions", "All legacy kube types successfully parsed", now);
        changed |= Put(status, "NamespaceDeletionContentFailure", false, "ContentDeleted", "All content successfully deleted, may be waiting on finalization", now);
        changed |= Put(status, "NamespaceContentRemaining", true, "SomeResourcesRemain", "Some resources are remaining: " + string.Join(", ", content), now);
        changed |= finalizers.Count > 0
            ? Put(status, "NamespaceFinalizersRemaining", true, "SomeFinalizersRemain", "Some content in the namespace has finalizers remaining: " + string.Join(", ", finalizers), now)
            : Put(status, "NamespaceFinalizersRemaining", false, "ContentHasNoFinalizers", "All content-preserving finalizers finished", now);
        return changed;
    }

    private static bool Put(JsonMap status, string type, bool value, string reason, string message, string now) =>
        DefinitionConditions.Set(status, type, value, reason, message, now);
}
