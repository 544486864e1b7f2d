using System;
using k8s.Models;

namespace k8s;

/// <summary>An error that the API server reported inside a stream. REST calls throw <see cref="Autorest.HttpOperationException"/> instead.</summary>
public class KubernetesException : Exception
{
    /// <summary>Makes the exception with the default message.</summary>
    public KubernetesException()
    {
    }

    /// <summary>Makes the exception of a status.</summary>
    /// <param name="status">The status; its message becomes the message.</param>
    public KubernetesException(V1Status status)
        : this(status?.Message) => Status = status;

    /// <summary>Makes the exception of a status.</summary>
    /// <param name="status">The status; its message becomes the message.</param>
    /// <param name="innerException">The cause.</param>
    public KubernetesException(V1Status status, Exception innerException)
        : this(status?.Message, innerException) => Status = status;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public KubernetesException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public KubernetesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the API server said; null when the exception was made of a message.</summary>
    public V1Status Status { get; private set; }
}
