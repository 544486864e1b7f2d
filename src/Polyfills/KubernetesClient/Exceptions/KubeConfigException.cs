using System;

namespace k8s.Exceptions;

/// <summary>The configuration of the client is missing, malformed or contradictory.</summary>
public class KubeConfigException : Exception
{
    /// <summary>Makes the exception with the default message.</summary>
    public KubeConfigException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public KubeConfigException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="inner">The cause.</param>
    public KubeConfigException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
