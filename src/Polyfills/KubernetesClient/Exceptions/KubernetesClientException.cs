using System;

namespace k8s.Exceptions;

/// <summary>The client was used in a way it does not support, or a token could not be renewed.</summary>
public class KubernetesClientException : Exception
{
    /// <summary>Makes the exception with the default message.</summary>
    public KubernetesClientException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public KubernetesClientException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="inner">The cause.</param>
    public KubernetesClientException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
