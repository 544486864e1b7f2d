namespace Vitess.Operator.Sdk.Validation;

/// <summary>A field by which a Pod misses a level of the Pod Security Standards.</summary>
/// <param name="Control">The control, as Kubernetes' documentation names it: <c>Privileged Containers</c>.</param>
/// <param name="Path">The field, such as <c>spec.containers[0].securityContext.privileged</c>.</param>
/// <param name="Container">The container; null when it is a field of the whole Pod.</param>
/// <param name="Message">What the field is and may be.</param>
public sealed record PodSecurityViolation(string Control, string Path, string? Container, string Message)
{
    /// <summary>Path and message.</summary>
    public override string ToString() => $"{Path}: {Message} ({Control})";
}
