using k8s.Exceptions;
using k8s.KubeConfigModels;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace k8s;

/// <summary>The YAML of a kubeconfig.</summary>
internal static class KubeConfigText
{
    /// <summary>Reads a kubeconfig; unknown fields are ignored.</summary>
    /// <exception cref="KubeConfigException">The text is empty or malformed; the message names line and column.</exception>
    public static K8SConfiguration Parse(string yaml)
    {
        try
        {
            return Deserializer().Deserialize<K8SConfiguration>(yaml) ?? throw new KubeConfigException("The kubeconfig is empty.");
        }
        catch (YamlException e)
        {
            throw new KubeConfigException($"The kubeconfig is malformed at line {e.Start.Line}, column {e.Start.Column}: {e.InnerException?.Message ?? e.Message}", e);
        }
    }

    private static IDeserializer Deserializer() => new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .IgnoreUnmatchedProperties()
        .Build();
}
