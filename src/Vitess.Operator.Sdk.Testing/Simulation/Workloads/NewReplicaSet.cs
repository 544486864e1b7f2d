using System.Globalization;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The ReplicaSet that stands for one template of a Deployment.</summary>
internal static class NewReplicaSet
{
    /// <summary>The label that tells the Pods of one template from those of another.</summary>
    public const string HashLabel = "pod-template-hash";

    /// <summary>The annotation that counts templates.</summary>
    public const string Revision = "deployment.kubernetes.io/revision";

    /// <summary>The name of the Deployment's present template.</summary>
    public static string HashOf(V1Deployment deployment) => NameSuffix.OfContent(KubernetesJson.Serialize(deployment.Spec.Template));

    /// <summary>Makes the ReplicaSet: the first begins with all Pods, later ones with none.</summary>
    public static V1ReplicaSet Of(V1Deployment deployment, int earlier)
    {
        var hash = HashOf(deployment);
        var template = TemplateOf(deployment, hash);
        return new V1ReplicaSet
        {
            ApiVersion = "apps/v1",
            Kind = "ReplicaSet",
            Metadata = new V1ObjectMeta
            {
                Name = $"{deployment.Metadata.Name}-{hash}",
                NamespaceProperty = deployment.Metadata.NamespaceProperty,
                Labels = template.Metadata.Labels,
                Annotations = new Dictionary<string, string> { [Revision] = (earlier + 1).ToString(CultureInfo.InvariantCulture) },
                OwnerReferences = [ChildPods.Reference(deployment)],
            },
            Spec = new V1ReplicaSetSpec
            {
                Replicas = earlier == 0 ? deployment.Spec.Replicas ?? 1 : 0,
                Selector = SelectorOf(deployment, hash),
                Template = template,
            },
        };
    }

    private static V1PodTemplateSpec TemplateOf(V1Deployment deployment, string hash)
    {
        var template = KubernetesJson.Deserialize<V1PodTemplateSpec>(KubernetesJson.Serialize(deployment.Spec.Template));
        template.Metadata ??= new V1ObjectMeta();
        template.Metadata.Labels = WithHash(template.Metadata.Labels, hash);
        return template;
    }

    private static V1LabelSelector SelectorOf(V1Deployment deployment, string hash) => new()
    {
        MatchLabels = WithHash(deployment.Spec.Selector.MatchLabels, hash),
        MatchExpressions = deployment.Spec.Selector.MatchExpressions,
    };

    private static Dictionary<string, string> WithHash(IDictionary<string, string>? labels, string hash) =>
        new(labels ?? new Dictionary<string, string>()) { [HashLabel] = hash };
}
