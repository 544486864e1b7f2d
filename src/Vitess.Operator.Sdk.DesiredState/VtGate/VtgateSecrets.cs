using System.Text;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Secrets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.VtGate;

/// <summary>The Secrets that a cell's vtgates mount.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, sections 8 and 13.4.</remarks>
public static class VtgateSecrets
{
    /// <summary>The names of the Secrets whose change restarts vtgate, sorted; not the users' file, which vtgate reads again by itself.</summary>
    /// <param name="gateway">The gateway of a VitessCell.</param>
    /// <remarks>A certificate that is mounted from a volume of the user's has no name here: its Secret is known through that volume.</remarks>
    public static IReadOnlyList<string> RestartingNames(VitessCellGatewaySpec? gateway)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var tls = gateway?.SecureTransport?.Tls;
        foreach (var source in new[] { tls?.ClientCACertSecret, tls?.CertSecret, tls?.KeySecret })
        {
            Add(names, source?.Name);
        }

        foreach (var volume in gateway?.ExtraVolumes ?? [])
        {
            Add(names, volume.Secret?.SecretName);
        }

        return [.. names];
    }

    /// <summary>The hash of the content of Secrets, whatever their order.</summary>
    /// <param name="secrets">The Secrets named by <see cref="RestartingNames"/>.</param>
    /// <returns>32 hexadecimal digits.</returns>
    public static string Hash(IEnumerable<V1Secret> secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return ContentHash.Secrets(secrets.Select(secret => new KeyValuePair<string, IDictionary<string, byte[]>>(secret.Metadata.Name, Data(secret))));
    }

    // A Secret from a file may have plain text, which the API server lays over the data.
    private static Dictionary<string, byte[]> Data(V1Secret secret)
    {
        var data = new Dictionary<string, byte[]>(secret.Data ?? new Dictionary<string, byte[]>(), StringComparer.Ordinal);
        foreach (var (key, text) in secret.StringData ?? new Dictionary<string, string>())
        {
            data[key] = Encoding.UTF8.GetBytes(text);
        }

        return data;
    }

    internal static SecretMount? StaticAuthentication(VitessCellGatewaySpec gateway) =>
        SecretMounts.Of(gateway.Authentication?.Static?.Secret, "vtgate-static-auth");

    private static void Add(SortedSet<string> names, string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            names.Add(name);
        }
    }
}
