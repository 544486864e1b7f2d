using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>Takes what is known of a place from documents, such as the output of <c>kubectl get nodes,pods,storageclasses -A -o yaml</c>.</summary>
public static class ContextDocuments
{
    /// <summary>
    /// A context that knows the objects of the documents as well: nodes, Pods, storage classes, persistent volumes and claims, quotas, limit
    /// ranges, priority classes and Secrets. Kinds that are in none of the documents stay as they were.
    /// </summary>
    /// <param name="context">The context to add to.</param>
    /// <param name="documents">The documents; other kinds in them are passed over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ValidationContext With(this ValidationContext context, IEnumerable<VitessDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(documents);
        var objects = documents.Select(document => document.Object).ToList();
        return context with
        {
            Nodes = Join(context.Nodes, objects),
            Pods = Join(context.Pods, objects) ?? [],
            StorageClasses = Join(context.StorageClasses, objects),
            PersistentVolumes = Join(context.PersistentVolumes, objects),
            PersistentVolumeClaims = Join(context.PersistentVolumeClaims, objects),
            ResourceQuotas = Join(context.ResourceQuotas, objects),
            LimitRanges = Join(context.LimitRanges, objects),
            PriorityClasses = Join(context.PriorityClasses, objects),
            Secrets = Join(context.Secrets, objects),
        };
    }

    private static IReadOnlyList<T>? Join<T>(IReadOnlyList<T>? known, IEnumerable<object?> objects)
    {
        var found = objects.OfType<T>().ToList();
        return found.Count == 0 ? known : [.. known ?? [], .. found];
    }
}
