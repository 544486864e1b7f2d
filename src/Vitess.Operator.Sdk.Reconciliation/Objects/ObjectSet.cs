using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Keeps all children of one kind: first those that are wanted, then those that are not any more.</summary>
internal static class ObjectSet
{
    /// <summary>Brings the children to what is wanted. One that fails does not keep the others; the first error is reported.</summary>
    /// <param name="objects">Keeps single children.</param>
    /// <param name="rule">How such children are kept.</param>
    /// <param name="wanted">Wanted children, in the order in which they are made.</param>
    /// <param name="present">Children that exist.</param>
    /// <param name="cancellationToken">Cancels the writes.</param>
    public static async Task<ReconcileResult> ReconcileAsync(
        ChildReconciler objects, ChildRule rule, IReadOnlyList<KeyValuePair<string, Wish>> wanted, IReadOnlyList<JsonObject> present, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var (name, value) in wanted)
        {
            result = result.Merge((await objects.KeepAsync(rule, name, value, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        var names = wanted.Select(child => child.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var name in present.Select(child => child.GetName()!).Where(name => !names.Contains(name)).Order(StringComparer.Ordinal))
        {
            result = result.Merge((await objects.KeepAsync(rule, name, null, cancellationToken).ConfigureAwait(false)).ToResult());
        }

        return result;
    }
}
