namespace dotnet_etcd;

/// <summary>Reads the connection string: hosts separated by commas.</summary>
internal static class EtcdAddresses
{
    /// <summary>Makes one address per host; a host without port or scheme gets the default.</summary>
    /// <param name="connectionString">Such as <c>etcd-1:2379,https://etcd-2:2379</c>.</param>
    /// <param name="port">Port of hosts that name none.</param>
    /// <param name="secure">Scheme of hosts that name none.</param>
    /// <exception cref="ArgumentException">A host is no address.</exception>
    public static IReadOnlyList<Uri> Parse(string connectionString, int port, bool secure)
    {
        var result = new List<Uri>();
        foreach (var part in connectionString.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            result.Add(One(part, port, secure));
        }

        return result.Count > 0 ? result : throw new ArgumentException("The connection string names no host.", nameof(connectionString));
    }

    private static Uri One(string host, int port, bool secure)
    {
        var text = host;
        if (!text.Contains("://", StringComparison.Ordinal))
        {
            var afterBracket = text[(text.LastIndexOf(']') + 1)..];
            text = afterBracket.Contains(':', StringComparison.Ordinal) ? text : $"{text}:{port}";
            text = (secure ? "https://" : "http://") + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
            ? address
            : throw new ArgumentException($"'{host}' is no etcd address; expected host, host:port or http(s)://host:port.", nameof(host));
    }
}
