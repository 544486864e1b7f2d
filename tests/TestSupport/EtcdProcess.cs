using System.Diagnostics;
using System.Net.Sockets;

namespace TestSupport;

/// <summary>A real etcd server on a free loopback port, with data in a folder of its own.</summary>
public sealed class EtcdProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("etcd-test-").FullName;
    private readonly IReadOnlyList<string> _extra;
    private readonly string _scheme;
    private readonly int _peerPort = FreePort.Next();
    private Process? _process;

    private EtcdProcess(IReadOnlyList<string> extra, string scheme) => (_extra, _scheme) = (extra, scheme);

    /// <summary>The port for clients.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>The address for clients.</summary>
    public string Address => $"{_scheme}://127.0.0.1:{Port}";

    /// <summary>Starts a server and waits until it accepts connections.</summary>
    /// <param name="extra">More command line arguments.</param>
    public static async Task<EtcdProcess> StartAsync(params string[] extra)
    {
        await TestTools.EnsureAsync("etcd");
        var tls = extra.Any(argument => argument.StartsWith("--cert-file", StringComparison.Ordinal));
        var etcd = new EtcdProcess(extra, tls ? "https" : "http");
        await etcd.StartAgainAsync();
        return etcd;
    }

    /// <summary>Starts the server again on the same port and data.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments =
        [
            "--data-dir", _folder, "--name", "test", "--log-level", "error",
            "--listen-client-urls", Address, "--advertise-client-urls", Address,
            "--listen-peer-urls", $"http://127.0.0.1:{_peerPort}", "--initial-advertise-peer-urls", $"http://127.0.0.1:{_peerPort}",
            "--initial-cluster", $"test=http://127.0.0.1:{_peerPort}", .. _extra,
        ];
        _process = Process.Start(new ProcessStartInfo("etcd", arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException("etcd did not start.");
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        await WaitUntil.HoldsAsync($"etcd accepts connections on port {Port}", AcceptsAsync);
    }

    /// <summary>Runs etcdctl against the server.</summary>
    /// <param name="arguments">The command.</param>
    /// <exception cref="InvalidOperationException">The command failed.</exception>
    public async Task ControlAsync(params string[] arguments)
    {
        await TestTools.EnsureAsync("etcdctl");
        using var control = Process.Start(new ProcessStartInfo("etcdctl", ["--endpoints", Address, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ETCDCTL_API"] = "3" },
        })!;
        var output = await control.StandardOutput.ReadToEndAsync() + await control.StandardError.ReadToEndAsync();
        await control.WaitForExitAsync();
        if (control.ExitCode != 0)
        {
            throw new InvalidOperationException($"etcdctl {string.Join(' ', arguments)}: {output}");
        }
    }

    /// <summary>Kills the server.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> AcceptsAsync()
    {
        if (_process!.HasExited)
        {
            throw new InvalidOperationException($"etcd ended with exit code {_process.ExitCode}.");
        }

        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
