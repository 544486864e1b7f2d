namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes references to files with secret content.</summary>
public static class SecretFiles
{
    /// <summary>A key of a Secret in the namespace of the cluster.</summary>
    /// <param name="secret">Name of the Secret.</param>
    /// <param name="key">The key.</param>
    public static SecretSource InSecret(string secret, string key) => new() { Name = secret, Key = key };

    /// <summary>A file in a volume of the Pod, such as one that a sidecar or a CSI driver fills.</summary>
    /// <param name="volume">Name of the volume.</param>
    /// <param name="file">Name of the file.</param>
    public static SecretSource InVolume(string volume, string file) => new() { VolumeName = volume, Key = file };
}
