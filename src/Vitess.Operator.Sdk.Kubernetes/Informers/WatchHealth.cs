namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>How the watch of a kind stands.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="State">What its informer is at.</param>
/// <param name="SinceContact">How long ago the server told something of it, see <see cref="Informer.SinceContact"/>; null before the first time.</param>
public sealed record WatchHealth(ResourceKind Kind, InformerState State, TimeSpan? SinceContact);
