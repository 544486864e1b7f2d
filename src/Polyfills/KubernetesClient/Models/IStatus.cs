namespace k8s.Models;

/// <summary>An object with a status. No generated model declares it; custom resources may.</summary>
/// <typeparam name="T">The type of the status.</typeparam>
public interface IStatus<T>
{
    /// <summary>What was observed; may be null.</summary>
    T Status { get; set; }
}
