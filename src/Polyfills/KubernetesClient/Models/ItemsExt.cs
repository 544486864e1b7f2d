using System;
using System.Collections.Generic;

namespace k8s.Models;

/// <summary>Lets <c>foreach</c> run over a list kind.</summary>
public static class ItemsExt
{
    /// <summary>Enumerates the items of a list kind.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list.</param>
    /// <returns>An enumerator over <see cref="IItems{T}.Items"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is null.</exception>
    public static IEnumerator<T> GetEnumerator<T>(this IItems<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Items.GetEnumerator();
    }
}
