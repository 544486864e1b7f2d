using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vitess.Operator.Sdk.Benchmarks.Topology;

/// <summary>A real etcd on a free loopback port, for as long as a benchmark runs.</summary>
internal sealed class LocalEtcd : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etcd-benchmark-").FullName;
    private readonly Process _process;

    public LocalEtcd()
    {
        var (port, peer) = (FreePort(), FreePort());
        Address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        var peers = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{peer}");
        string[] arguments =
        [
            "--data-dir", _folder, "--log-level", "error", "--listen-client-urls", $"http://{Address}", "--advertise-client-urls", $"http://{Address}",
            "--listen-peer-urls", peers, "--initial-advertise-peer-urls", peers, "--initial-cluster", $"default={peers}",
        ];
        _process = Process.Start(new ProcessStartInfo("etcd", arguments)) ?? throw new InvalidOperationException("etcd did not start.");
    }

    /// <summary>Address for clients.</summary>
    public string Address { get; }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
