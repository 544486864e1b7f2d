using System.Globalization;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Hosts with ports as one text.</summary>
internal static class HostPort
{
    /// <summary>An IPv6 address goes into brackets.</summary>
    public static string Join(string host, int port) =>
        string.Create(CultureInfo.InvariantCulture, $"{(host.Contains(':', StringComparison.Ordinal) && host[0] != '[' ? $"[{host}]" : host)}:{port}");
}
