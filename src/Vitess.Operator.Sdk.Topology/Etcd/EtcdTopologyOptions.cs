namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>How topologies on etcd are reached.</summary>
public sealed record EtcdTopologyOptions
{
    /// <summary>How long to wait for a server that was not reached yet. Default 1 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a single read or write may take. Default 5 s.</summary>
    public TimeSpan OperationTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often connections are checked. Default 10 s.</summary>
    public TimeSpan LivenessInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a check may take; a connection that does not answer in time is replaced. Default 5 s.</summary>
    public TimeSpan LivenessTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>After how long without use a connection is closed. Default 1 minute.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a lock outlives its holder. Default 30 s, as Vitess has it; whole seconds.</summary>
    public TimeSpan LockLease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for a lock. Default 45 s, as Vitess has it.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>Largest answer accepted, in bytes. Default 64 MiB; a listing above it is read in parts.</summary>
    public int MaxMessageSize { get; init; } = 64 << 20;

    /// <summary>Certificates; null for connections without TLS.</summary>
    public TlsFiles? Tls { get; init; }

    /// <summary>Name of the etcd user; null for none. Vitess itself never signs in.</summary>
    public string? Username { get; init; }

    /// <summary>Password of the etcd user.</summary>
    public string? Password { get; init; }

    /// <summary>Who takes locks, for people who read them: <c>user@host</c>. Default <c>unknown@unknown</c>.</summary>
    public string LockOwner { get; init; } = "unknown@unknown";

    /// <summary>Gives the address that a connection is really made to, by the one that was asked for, both <c>host:port</c>. Default: the same.</summary>
    /// <remarks>Requests and certificates keep the name that was asked for, so a forwarded port can stand for a Service of a cluster.</remarks>
    public Func<string, string>? ConnectTo { get; init; }

    private bool PrintMembers(System.Text.StringBuilder builder)
    {
        builder.Append(System.Globalization.CultureInfo.InvariantCulture, $"Tls = {Tls}, Username = {Username}");   // never the password
        return true;
    }
}
