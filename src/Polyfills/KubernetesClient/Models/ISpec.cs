namespace k8s.Models;

/// <summary>An object with a specification.</summary>
/// <typeparam name="T">The type of the specification.</typeparam>
public interface ISpec<T>
{
    /// <summary>What the user wants; may be null.</summary>
    T Spec { get; set; }
}
