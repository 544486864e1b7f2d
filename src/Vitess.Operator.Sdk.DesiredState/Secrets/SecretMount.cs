using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Secrets;

/// <summary>A key of a Secret as a file in a container.</summary>
/// <param name="source">The Secret, or the name of a volume that is there already.</param>
/// <param name="name">Name of the directory under <c>/vt/secrets</c>; names the volume too.</param>
/// <param name="directory">An absolute directory to use instead, or null.</param>
/// <remarks>Source: reference/workloads-control-plane.md, section 8.</remarks>
internal sealed class SecretMount(SecretSource source, string name, string? directory = null)
{
    private const string Root = "/vt/secrets/";
    private const int ReadableByAll = 0x124; // octal 0444

    /// <summary>The directory that holds the file.</summary>
    public string Directory { get; } = directory ?? Root + name;

    /// <summary>The path of the file, for flags.</summary>
    public string FilePath => PosixPath.Join(Directory, source.Key);

    /// <summary>True when a source names a key, and a Secret or a volume to take it from.</summary>
    public static bool IsSet(SecretSource? source) =>
        source is not null && !string.IsNullOrEmpty(source.Key) && !(string.IsNullOrEmpty(source.Name) && string.IsNullOrEmpty(source.VolumeName));

    /// <summary>Adds the volume, unless the source names one that is there already.</summary>
    public void AddVolume(IList<V1Volume> volumes)
    {
        if (!string.IsNullOrEmpty(source.Name))
        {
            volumes.Add(new V1Volume
            {
                Name = VolumeName,
                Secret = new() { SecretName = source.Name, DefaultMode = ReadableByAll, Items = [new() { Key = source.Key, Path = source.Key }] },
            });
        }
    }

    /// <summary>The mount, to be added to a container.</summary>
    public V1VolumeMount Mount() => new() { Name = VolumeName, MountPath = Directory, ReadOnlyProperty = true };

    private string VolumeName => string.IsNullOrEmpty(source.VolumeName) ? name + "-secret" : source.VolumeName;
}
