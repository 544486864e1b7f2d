namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A kind whose changes call for passes, and for which objects.</summary>
/// <param name="Kind">The kind that is watched.</param>
/// <param name="Map">The keys that a state of an object calls for; asked for the state before and after a change.</param>
public sealed record WatchSource(ResourceKind Kind, Func<CachedObject, IEnumerable<NamespacedName>> Map)
{
    /// <summary>Whether only objects that come or go call for passes, and not those that merely change. Default: every change does.</summary>
    public bool OnlyComingAndGoing { get; init; }

    /// <summary>The objects themselves.</summary>
    /// <param name="kind">Their kind.</param>
    public static WatchSource Own(ResourceKind kind) => new(kind, value => [value.Name]);

    /// <summary>The owner that manages the changed object, when it is of a kind.</summary>
    /// <param name="kind">The kind of the changed object.</param>
    /// <param name="owner">The kind of the owner.</param>
    public static WatchSource Owned(ResourceKind kind, ResourceKind owner) => new(
        kind,
        value => value.Controller is { } controller && controller.IsOfKind(owner) ? [new(owner.IsNamespaced ? value.Name.Namespace : string.Empty, controller.Name)] : []);

    /// <summary>The owner that manages the changed object, when it is of a kind.</summary>
    /// <typeparam name="T">The type of the changed object.</typeparam>
    /// <typeparam name="TOwner">The type of the owner.</typeparam>
    public static WatchSource Owned<T, TOwner>() => Owned(ResourceKind.Of<T>(), ResourceKind.Of<TOwner>());
}
