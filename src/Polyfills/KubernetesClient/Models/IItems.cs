using System.Collections.Generic;

namespace k8s.Models;

/// <summary>A list of objects.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public interface IItems<T>
{
    /// <summary>The items; may be null.</summary>
    IList<T> Items { get; set; }
}
