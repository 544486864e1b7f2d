using System.Diagnostics.CodeAnalysis;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>Lists whose elements get defaults.</summary>
internal static class Lists
{
    /// <summary>A new list of changed elements; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(list))]
    public static IList<T>? Map<T>(IList<T>? list, Func<T, T> change)
    {
        if (list is null)
        {
            return null;
        }

        var mapped = new T[list.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = change(list[i]);
        }

        return mapped;
    }
}
