using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>A write that was carried out.</summary>
internal sealed class SafetyWrite
{
    private readonly Lazy<JsonMap?> _before;
    private readonly Lazy<JsonMap?> _after;

    public SafetyWrite(RequestTarget target, StoredObject? before, StoredObject? after, string? controller)
    {
        (Target, Before, After, Controller) = (target, before, after, controller);
        _before = new Lazy<JsonMap?>(() => before?.Tree());
        _after = new Lazy<JsonMap?>(() => after?.Tree());
    }

    public RequestTarget Target { get; }

    /// <summary>The object before the write; null when it was created.</summary>
    public StoredObject? Before { get; }

    /// <summary>The object after the write; null when it is gone.</summary>
    public StoredObject? After { get; }

    /// <summary>The controller that made the write; null when nobody knows.</summary>
    public string? Controller { get; }

    public JsonMap? BeforeTree => _before.Value;

    public JsonMap? AfterTree => _after.Value;

    public NamespacedName Name => new(Target.Namespace, Before?.Name ?? After?.Name ?? Target.Name);

    /// <summary>Whether an object of a kind is deleted by this write, and was not on its way out before.</summary>
    public bool Deletes(string resource) =>
        Target is { Verb: "delete", Subresource: "" } && Target.Plural == resource && BeforeTree is { } before && !ObjectFacts.IsTerminating(before);

    public override string ToString() => $"{Target.Verb} {Target.Plural}/{Name.Name}{(Target.Subresource.Length > 0 ? "/" + Target.Subresource : string.Empty)}";
}
