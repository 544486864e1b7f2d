using System.Diagnostics;
using System.Text;
using TestSupport;

namespace Vitess.Operator.Sdk.Architecture.Tests.Docs;

/// <summary>Runs the commands of a page in a shell, all in order, in a folder with the files that the page shows.</summary>
internal static class GuideShell
{
    private const string Mark = "@@ block ";

    // Only commands that hang need so long.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Runs the blocks.</summary>
    /// <returns>What each block printed, to standard output and error.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<GuideBlock> blocks, string folder, CancellationToken cancellationToken)
    {
        // A command that ends with another code than 0 ends the page, unless the page shows the code.
        var script = new StringBuilder("set -eu\nexec 2>&1\ntrap 'jobs -p | xargs -r kill; wait || true' EXIT\n");
        foreach (var (block, index) in blocks.Select((block, index) => (block, index)))
        {
            script.Append($"echo '{Mark}{index}'\n").Append(block.Text);
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        using var shell = Process.Start(Settings(folder))!;
        try
        {
            await shell.StandardInput.WriteAsync(script, timeout.Token);
            shell.StandardInput.Close();
            var output = await shell.StandardOutput.ReadToEndAsync(timeout.Token);
            await shell.WaitForExitAsync(timeout.Token);
            shell.ExitCode.ShouldBe(0, output);
            return [.. output.Split(Mark).Skip(1).Select(part => part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..])];
        }
        finally
        {
            shell.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo Settings(string folder)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set ? set : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        var settings = new ProcessStartInfo("bash", ["-s"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        settings.Environment["PATH"] = string.Join(':', AppContext.BaseDirectory, Path.Combine(cache, "vitess-operator-sdk", "kubectl-1.35"), Environment.GetEnvironmentVariable("PATH"));
        settings.Environment["HOME"] = folder;
        settings.Environment["REPOSITORY"] = SharedFiles.Repository;
        settings.Environment.Remove("KUBECONFIG");
        return settings;
    }
}
