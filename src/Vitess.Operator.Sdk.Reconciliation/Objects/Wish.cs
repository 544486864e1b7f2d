using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>A child as its owner wants it, built only when somebody has to look at it.</summary>
/// <param name="build">Makes the wanted child.</param>
/// <param name="basis">
/// All that the child is made from, in short form (<see cref="WishBasis"/>): the same basis always makes the same child. Null when that is not known without making it.
/// </param>
internal sealed class Wish(Func<JsonObject> build, UInt128? basis)
{
    /// <summary>All that the child is made from, in short form.</summary>
    public UInt128? Basis { get; } = basis;

    /// <summary>A wish that is built already.</summary>
    /// <param name="value">The wanted child.</param>
    public static Wish Of(JsonObject value) => new(() => value, null);

    /// <summary>Wishes that are built already, by name.</summary>
    /// <param name="values">The wanted children.</param>
    public static IReadOnlyList<KeyValuePair<string, Wish>> Of(IEnumerable<KeyValuePair<string, JsonObject>> values) =>
        [.. values.Select(value => KeyValuePair.Create(value.Key, Of(value.Value)))];

    /// <summary>Makes the wanted child, which is the caller's own.</summary>
    public JsonObject Build() => build();
}
