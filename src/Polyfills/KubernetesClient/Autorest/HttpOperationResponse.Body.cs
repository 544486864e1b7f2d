namespace k8s.Autorest;

/// <summary>A request and its response with the body as an object.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public class HttpOperationResponse<T> : HttpOperationResponse, IHttpOperationResponse<T>
{
    /// <inheritdoc/>
    public T Body { get; set; }
}
