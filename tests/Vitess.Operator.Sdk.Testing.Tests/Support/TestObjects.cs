using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Tests.Support;

/// <summary>Small objects for tests that need no Vitess.</summary>
internal static class TestObjects
{
    public static V1Pod Pod(string name, string? claim = null, string restartPolicy = "Always", IDictionary<string, string>? labels = null) => new()
    {
        ApiVersion = "v1",
        Kind = "Pod",
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "default", Labels = labels },
        Spec = PodSpec(claim, restartPolicy),
    };

    public static V1PodSpec PodSpec(string? claim = null, string restartPolicy = "Always") => new()
    {
        RestartPolicy = restartPolicy,
        Containers = [new V1Container { Name = "main", Image = "example.com/main:v1" }],
        Volumes = claim is null
            ? null
            : [new V1Volume { Name = "data", PersistentVolumeClaim = new V1PersistentVolumeClaimVolumeSource { ClaimName = claim } }],
    };

    public static V1PersistentVolumeClaim Claim(string name, string size) => new()
    {
        ApiVersion = "v1",
        Kind = "PersistentVolumeClaim",
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "default" },
        Spec = new V1PersistentVolumeClaimSpec
        {
            AccessModes = ["ReadWriteOnce"],
            Resources = new V1VolumeResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new(size) } },
        },
    };

    public static V1Deployment Deployment(string name, int replicas) => new()
    {
        ApiVersion = "apps/v1",
        Kind = "Deployment",
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "default" },
        Spec = new V1DeploymentSpec
        {
            Replicas = replicas,
            Selector = new V1LabelSelector { MatchLabels = Labels(name) },
            Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = Labels(name) }, Spec = PodSpec() },
        },
    };

    public static Dictionary<string, string> Labels(string app) => new() { ["app"] = app };
}
