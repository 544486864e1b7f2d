using System;
using System.Net.Http;

namespace k8s.Autorest;

/// <summary>What is kept of a request.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>Copies a request.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="content">Its body as text; may be null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpRequest"/> is null.</exception>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
    }

    /// <summary>The verb.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>The address.</summary>
    public Uri RequestUri { get; protected set; }
}
