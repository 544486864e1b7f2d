namespace GrpcHttp;

/// <summary>One method at one endpoint, with requests that can be used again.</summary>
/// <param name="endpoint">The endpoint.</param>
/// <param name="path">The path of the method.</param>
internal sealed class GrpcRoute(Uri endpoint, string path)
{
    /// <summary>The address of the method; made once, as reading an address is costly.</summary>
    public Uri Address { get; } = new(endpoint, path);

    /// <summary>Requests without metadata and deadline, done with.</summary>
    public Slots<HttpRequestMessage> Requests { get; } = new();
}
