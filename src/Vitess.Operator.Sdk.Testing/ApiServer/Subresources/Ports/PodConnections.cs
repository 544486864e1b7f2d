using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Opens connections to the ports of one Pod, and words what goes wrong as kubelet and containerd do.</summary>
internal sealed class PodConnections(IPodPorts? ports, string ns, string pod, string uid, Func<bool> isThere)
{
    /// <summary>Serves one connection.</summary>
    /// <returns>What the client is told when it fails; null when it ended well.</returns>
    public async Task<string?> ServeAsync(int port, Stream stream, CancellationToken cancellationToken)
    {
        // Names of sandboxes are as long and as random; those of a uid stay the same.
        var sandbox = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(uid)));
        var failure = isThere() ? await ConnectAsync(port, sandbox, stream, cancellationToken).ConfigureAwait(false) : $"failed to find sandbox \"{sandbox}\" in store: not found";
        return failure is null ? null : string.Create(CultureInfo.InvariantCulture, $"error forwarding port {port} to pod {sandbox}, uid : {failure}");
    }

    private async Task<string?> ConnectAsync(int port, string sandbox, Stream stream, CancellationToken cancellationToken)
    {
        var network = $"failed to execute portforward in network namespace \"/var/run/netns/cni-{uid}\": ";
        if (ports?.Find(ns, pod, port) is not { } serve)
        {
            return network + string.Create(
                CultureInfo.InvariantCulture,
                $"failed to connect to localhost:{port} inside namespace \"{sandbox}\", IPv4: dial tcp4 127.0.0.1:{port}: connect: connection refused IPv6 dial tcp6: address localhost: no suitable address found ");
        }

        try
        {
            await serve(stream, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The client went away.
            return null;
        }
#pragma warning disable CA1031 // whatever a test gives as a port may fail as it likes
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return network + failure.Message;
        }
    }
}
