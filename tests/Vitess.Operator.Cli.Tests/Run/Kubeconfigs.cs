namespace Vitess.Operator.Cli.Tests.Run;

/// <summary>Texts of kubeconfigs.</summary>
internal static class Kubeconfigs
{
    /// <summary>One context, and what is said about its cluster beside the address.</summary>
    public static string Of(string server, string extensions = "[]") => $$$"""
        apiVersion: v1
        kind: Config
        clusters:
        - {name: c, cluster: {server: "{{{server}}}", extensions: {{{extensions}}}}}
        users:
        - {name: u, user: {token: t}}
        contexts:
        - {name: c, context: {cluster: c, user: u}}
        current-context: c
        """;
}
