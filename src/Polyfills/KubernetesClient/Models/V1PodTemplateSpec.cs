namespace k8s.Models;

/// <content>Adds the interface, which the definitions do not call for because a template is no kind.</content>
public partial record V1PodTemplateSpec : IMetadata<V1ObjectMeta>
{
}
