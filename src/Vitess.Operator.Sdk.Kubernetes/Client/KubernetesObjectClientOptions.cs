namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Settings of a <see cref="KubernetesObjectClient"/>.</summary>
public sealed record KubernetesObjectClientOptions
{
    /// <summary>The name under which written fields are recorded when a call names none; null leaves it to the server, which takes the user agent.</summary>
    public string? FieldManager { get; init; }

    /// <summary>How long a call may take, watches aside. Default one minute; <see cref="Timeout.InfiniteTimeSpan"/> means no limit.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The value of the Host header, which is also the name that the server's certificate has to carry; null takes it from the address.</summary>
    /// <remarks>Has to repeat <c>KubernetesClientConfiguration.TlsServerName</c>, which the client does not expose.</remarks>
    public string? TlsServerName { get; init; }
}
