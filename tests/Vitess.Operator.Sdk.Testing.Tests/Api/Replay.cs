using System.Diagnostics;
using TestSupport;

namespace Vitess.Operator.Sdk.Testing.Tests.Api;

/// <summary>Replays recordings of a real API server with the tool that lies beside them.</summary>
internal static class Replay
{
    public static string Folder => SharedFiles.PathOf("conformance");

    public static async Task<string> RunAsync(string file, bool inMemory)
    {
        await using var server = new ApiServer(new() { AdminToken = "admin", UserToken = "user", Controllers = ControllersFor(file), TimeProvider = new FixedDate() });
        await using var control = await ReplayControl.StartAsync(server);
        var address = inMemory ? control.Address : await server.StartAsync();
        string[] arguments =
        [
            "replay.py", "--server", address.GetLeftPart(UriPartial.Authority), "--token", "admin", "--user-token", "user",
            "--compact-command", $"python3 -c \"import urllib.request as u; u.urlopen('{control.CompactAddress}').read()\"", file,
        ];
        await TestSupport.TestTools.EnsureAsync("python3");
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return output;
    }

    // The recordings were made without controllers, but for those that name the one they need.
    private static ApiServerControllers ControllersFor(string file) => file switch
    {
        "garbage-collection.json" => ApiServerControllers.GarbageCollector,
        "namespaces.json" or "controllers/garbage-collection.json" => ApiServerControllers.All,
        _ => ApiServerControllers.None,
    };
}
