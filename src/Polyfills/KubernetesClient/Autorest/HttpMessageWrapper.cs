using System.Collections.Generic;
using System.Net.Http.Headers;

namespace k8s.Autorest;

/// <summary>What is kept of an HTTP message after it was disposed.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>The body as text; may be null.</summary>
    public string Content { get; set; }

    /// <summary>The headers, those of the body included.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>();

    /// <summary>Copies headers.</summary>
    /// <param name="headers">The headers; may be null.</param>
    private protected void CopyHeaders(HttpHeaders headers)
    {
        foreach (var (name, values) in headers?.NonValidated ?? default)
        {
            Headers[name] = [.. values];
        }
    }
}
