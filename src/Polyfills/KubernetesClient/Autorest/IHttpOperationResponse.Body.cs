namespace k8s.Autorest;

/// <summary>A request and its response with the body as an object.</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public interface IHttpOperationResponse<T> : IHttpOperationResponse
{
    /// <summary>The body.</summary>
    T Body { get; set; }
}
