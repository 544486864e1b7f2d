using System;
using System.Net.Http;

namespace k8s.Autorest;

/// <summary>A request and its response; owns both.</summary>
public class HttpOperationResponse : IHttpOperationResponse, IDisposable
{
    private bool _disposed;

    /// <inheritdoc/>
    public HttpRequestMessage Request { get; set; }

    /// <inheritdoc/>
    public HttpResponseMessage Response { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes request and response.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        Request?.Dispose();
        Response?.Dispose();
        Request = null;
        Response = null;
    }
}
