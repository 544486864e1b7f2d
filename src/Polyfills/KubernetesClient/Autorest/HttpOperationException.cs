using System;

namespace k8s.Autorest;

/// <summary>The API server answered with another status than success.</summary>
public class HttpOperationException : Exception
{
    /// <summary>Makes the exception with the default message.</summary>
    public HttpOperationException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    public HttpOperationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">The cause.</param>
    public HttpOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The request.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>The response; its content is a <see cref="Models.V1Status"/> as JSON in most cases.</summary>
    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>The body of the response as an object; most calls do not set it.</summary>
    public object Body { get; set; }
}
