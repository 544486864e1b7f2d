using System.Diagnostics;
using System.Globalization;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary>The command line as a process of its own.</summary>
internal sealed class CliProcess : IAsyncDisposable
{
    private readonly Process _process;

    private CliProcess(Process process) => _process = process;

    /// <summary>Starts a command. Ctrl-C works in it even if whoever started the tests has switched it off.</summary>
    public static CliProcess Start(params string[] args)
    {
        string[] all = ["--default-signal=INT", "dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "vitess-operator.dll"), .. args];
        return new(Process.Start(new ProcessStartInfo("env", all) { RedirectStandardOutput = true, RedirectStandardError = true })!);
    }

    /// <summary>The next line that the command prints; null when it prints no more.</summary>
    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>The next line that the command prints as an error or progress; null when it prints no more.</summary>
    public Task<string?> ReadErrorLineAsync() => _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken).AsTask();

    /// <summary>Presses Ctrl-C.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends the process without giving it a chance.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>Waits for the end of the process.</summary>
    /// <returns>Its exit code and what it printed as errors.</returns>
    public async Task<(int Code, string Error)> EndAsync()
    {
        var error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
