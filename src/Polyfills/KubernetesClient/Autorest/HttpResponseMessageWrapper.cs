using System;
using System.Net;
using System.Net.Http;

namespace k8s.Autorest;

/// <summary>What is kept of a response.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>Copies a response.</summary>
    /// <param name="httpResponse">The response.</param>
    /// <param name="content">Its body as text; may be null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpResponse"/> is null.</exception>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    /// <summary>The status code.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The text beside the status code.</summary>
    public string ReasonPhrase { get; protected set; }
}
