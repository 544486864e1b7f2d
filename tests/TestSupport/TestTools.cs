using System.Diagnostics;

namespace TestSupport;

/// <summary>The programs that tests start: real servers and their command lines.</summary>
public static class TestTools
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>Makes sure that a program is there; installs the tests' tools if it is not, by <c>eng/install-test-tools.sh</c>.</summary>
    /// <param name="program">Name of the program, such as <c>etcd</c>.</param>
    /// <exception cref="InvalidOperationException">The program is missing and could not be installed.</exception>
    public static async Task EnsureAsync(string program)
    {
        if (IsThere(program))
        {
            return;
        }

        await Installed.Value;
        if (!IsThere(program))
        {
            throw new InvalidOperationException($"'{program}' is not on the PATH, and eng/install-test-tools.sh did not bring it.");
        }
    }

    /// <summary>Makes sure that there is a kubectl of the release that recordings were made with, in a folder of the user.</summary>
    /// <returns>Its path.</returns>
    /// <exception cref="InvalidOperationException">It could not be installed.</exception>
    public static async Task<string> KubectlAsync()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var path = Path.Combine(cache, "vitess-operator-sdk", "kubectl-1.35", "kubectl");
        if (!File.Exists(path))
        {
            await Installed.Value;
        }

        return File.Exists(path) ? path : throw new InvalidOperationException($"eng/install-test-tools.sh did not bring {path}.");
    }

    private static bool IsThere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static async Task InstallAsync()
    {
        var script = Path.Combine(SharedFiles.Repository, "eng", "install-test-tools.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"eng/install-test-tools.sh failed. {await output}{errors}");
        }
    }
}
