using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>The release of Vitess that things run on.</summary>
internal static class VitessMajor
{
    /// <summary>The release of a keyspace's tablets: from the image, else what is told to assume, else the current one.</summary>
    public static int Of(KeyspaceScope keyspace) => Of(keyspace.Cluster, NotEmpty(keyspace.Keyspace.Images?.Vttablet) ?? keyspace.Cluster.Spec.Images?.Vttablet);

    /// <summary>The release of an image of a cluster; null or empty for the operator's default.</summary>
    public static int Of(ClusterScope cluster, string? image) =>
        (VitessRelease.OfImage(NotEmpty(image) ?? cluster.Context.Operator.VitessImage)?.Major ?? cluster.Context.VitessMajor) ?? VitessRelease.Current.Major;

    private static string? NotEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
