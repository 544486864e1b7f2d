using System.Net.Http;

namespace k8s.Autorest;

/// <summary>A request and its response.</summary>
public interface IHttpOperationResponse
{
    /// <summary>The request.</summary>
    HttpRequestMessage Request { get; set; }

    /// <summary>The response.</summary>
    HttpResponseMessage Response { get; set; }
}
