namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>How tablets and control daemons are called.</summary>
public sealed record VitessRpcOptions
{
    /// <summary>How long a connection may take to be made. Default 5 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call may take that is given no other limit. Default 15 s.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>After how long without use a connection is closed. Default 1 minute.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Largest message sent or accepted, in bytes. Default 64 MiB, which is what operators give tablets.</summary>
    public int MaxMessageSize { get; init; } = 64 << 20;

    /// <summary>Certificates; null for connections without TLS.</summary>
    public TlsFiles? Tls { get; init; }

    /// <summary>User name, for servers with static authentication; null for none.</summary>
    public string? Username { get; init; }

    /// <summary>Password of that user.</summary>
    public string? Password { get; init; }

    /// <summary>Gives the address that a connection is really made to, by the one that was asked for, both <c>host:port</c>. Default: the same.</summary>
    /// <remarks>Requests and certificates keep the name that was asked for, so a forwarded port can stand for a Service of a cluster.</remarks>
    public Func<string, string>? ConnectTo { get; init; }

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"Tls = {Tls}, Username = {Username}");   // never the password
        return true;
    }
}
