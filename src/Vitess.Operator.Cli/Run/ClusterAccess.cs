using System.Text.Json.Nodes;
using k8s;
using k8s.Exceptions;
using Vitess.Operator.Cli.Serve;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Run;

/// <summary>How to reach an API server, and what the kubeconfig says about reaching Vitess behind it.</summary>
/// <param name="Configuration">How to reach the API server.</param>
/// <param name="VitessAddress">Where everything of Vitess is reached, <c>host:port</c>; null when at its own addresses.</param>
internal sealed record ClusterAccess(KubernetesClientConfiguration Configuration, string? VitessAddress)
{
    /// <exception cref="CliException">There is no kubeconfig that can be used.</exception>
    public static ClusterAccess Read(string? kubeconfig, string? context)
    {
        try
        {
            if (kubeconfig is null && context is null)
            {
                // The account of the Pod, else what kubectl would take.
                return new(KubernetesClientConfiguration.BuildDefaultConfig(), null);
            }

            return new(KubernetesClientConfiguration.BuildConfigFromConfigFile(kubeconfig, context), kubeconfig is null ? null : VitessAddressIn(kubeconfig, context));
        }
        catch (Exception failure) when (failure is KubeConfigException or IOException)
        {
            throw new CliException(ExitCode.Usage, failure.Message);
        }
    }

    // The client's own model of the file leaves extensions out.
    private static string? VitessAddressIn(string path, string? context)
    {
        var file = VitessDocuments.Read(File.ReadAllText(path), DocumentOptions.Lenient with { KeepOtherKinds = true })[0].ToJson();
        var name = context ?? (string?)file["current-context"];
        var cluster = (string?)Named(file["contexts"], name)?["context"]?["cluster"];
        var extension = Named(Named(file["clusters"], cluster)?["cluster"]?["extensions"], KubeconfigFile.ExtensionName)?["extension"];
        return (string?)extension?[KubeconfigFile.VitessAddress];
    }

    private static JsonObject? Named(JsonNode? list, string? name) => (list as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(entry => (string?)entry["name"] == name);
}
