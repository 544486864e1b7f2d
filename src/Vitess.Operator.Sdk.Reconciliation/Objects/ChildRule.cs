using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>How the children of one kind are kept by one owner.</summary>
internal sealed record ChildRule
{
    /// <summary>Kind of the children.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Labels by which the owner knows its children; an object without them is somebody else's.</summary>
    public required IReadOnlyDictionary<string, string> Identity { get; init; }

    /// <summary>Whether the children go when their owner goes.</summary>
    public bool IsOwned { get; init; } = true;

    /// <summary>How differences are brought to an existing child.</summary>
    public ApplyStrategy Strategy { get; init; } = ApplyStrategy.InPlaceOrRecreate;

    /// <summary>The parts of a wanted child that are applied at once although its strategy would have them wait: the live child with them applied.</summary>
    public Func<JsonObject, JsonObject, JsonObject>? AtOnce { get; init; }

    /// <summary>Sees each wanted child that exists, as it was before this pass.</summary>
    public Action<JsonObject>? Seen { get; init; }

    /// <summary>Decides whether a child that is not wanted may go. By default it may.</summary>
    public Func<JsonObject, CancellationToken, Task<Turndown>> MayGo { get; init; } = (_, _) => Task.FromResult(Turndown.Allowed);

    /// <summary>Sees each child that is not wanted and has to stay.</summary>
    public Action<JsonObject, Turndown>? Orphaned { get; init; }
}
