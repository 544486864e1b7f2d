using System;
using System.IO;

namespace k8s;

/// <summary>What surrounds the process: its variables, and where a Pod finds its service account.</summary>
/// <param name="Folder">The folder into which the kubelet puts the service account.</param>
/// <param name="Variable">Reads an environment variable.</param>
internal sealed record InClusterEnvironment(string Folder, Func<string, string> Variable)
{
    public static InClusterEnvironment Current { get; } =
        new(Path.Combine("/", "var", "run", "secrets", "kubernetes.io", "serviceaccount"), Environment.GetEnvironmentVariable);

    public string Host => Variable("KUBERNETES_SERVICE_HOST");

    public string Port => Variable("KUBERNETES_SERVICE_PORT");

    public string TokenPath => Path.Combine(Folder, "token");

    public string CaPath => Path.Combine(Folder, "ca.crt");

    public string NamespacePath => Path.Combine(Folder, "namespace");

    public bool IsComplete => !string.IsNullOrEmpty(Host) && !string.IsNullOrEmpty(Port) && File.Exists(TokenPath) && File.Exists(CaPath);
}
