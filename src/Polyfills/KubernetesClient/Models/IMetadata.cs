namespace k8s.Models;

/// <summary>An object with metadata.</summary>
/// <typeparam name="T">The type of the metadata.</typeparam>
public interface IMetadata<T>
{
    /// <summary>The metadata; may be null.</summary>
    T Metadata { get; set; }
}
