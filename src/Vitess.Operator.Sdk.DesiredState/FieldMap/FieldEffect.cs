using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>A place that a field reaches.</summary>
/// <param name="Kind">The kind of the object.</param>
/// <param name="Component">The component of the object.</param>
/// <param name="Path">The path within the object; empty when the object as a whole comes, goes or is renamed.</param>
/// <param name="Builder">The class that sets it.</param>
public sealed record FieldEffect(string Kind, string Component, string Path, string Builder)
{
    /// <summary>Whether the place is in another custom resource, which only passes the field on.</summary>
    public bool IsCopy => Kind.StartsWith("Vitess", StringComparison.Ordinal) || Kind == V2EtcdLockserver.KubeKind;

    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? $"{Kind} ({Component})" : $"{Kind} ({Component}) {Path}";
}
