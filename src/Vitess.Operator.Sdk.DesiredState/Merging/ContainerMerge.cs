using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Merging;

/// <summary>Lays containers over others of the same name.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 6.</remarks>
internal static class ContainerMerge
{
    /// <summary>Lays the containers of a Pod over others; what is new is appended as it is.</summary>
    /// <param name="target">The list that is changed; its elements are not.</param>
    /// <param name="source">The containers laid over it; null counts as empty.</param>
    public static void IntoPod(IList<V1Container> target, IEnumerable<V1Container>? source) => Merge(target, source, InPod);

    /// <summary>Lays the containers of a Pod template over others; what is new is appended as it is.</summary>
    /// <param name="target">The list that is changed; its elements are not.</param>
    /// <param name="source">The containers laid over it; null counts as empty.</param>
    public static void IntoTemplate(IList<V1Container> target, IEnumerable<V1Container>? source) => Merge(target, source, InTemplate);

    private static void Merge(IList<V1Container> target, IEnumerable<V1Container>? source, Func<V1Container, V1Container, V1Container> over)
    {
        foreach (var container in source ?? [])
        {
            var index = 0;
            while (index < target.Count && target[index].Name != container.Name)
            {
                index++;
            }

            if (index < target.Count)
            {
                target[index] = over(target[index], container);
            }
            else
            {
                target.Add(container);
            }
        }
    }

    private static V1Container InTemplate(V1Container below, V1Container above) => above with
    {
        Resources = Resources.Over(below.Resources, above.Resources),
        SecurityContext = SecurityContext(below.SecurityContext, above.SecurityContext),
    };

    private static V1Container InPod(V1Container below, V1Container above)
    {
        var mounts = new List<V1VolumeMount>(below.VolumeMounts ?? []);
        ListMerge.VolumeMounts(mounts, above.VolumeMounts);
        return InTemplate(below, above) with
        {
            VolumeMounts = mounts.Count > 0 ? mounts : null,
            ImagePullPolicy = string.IsNullOrEmpty(above.ImagePullPolicy) ? below.ImagePullPolicy : above.ImagePullPolicy,
        };
    }

    /// <summary>A few fields that admission sets stay when the upper side says nothing of them.</summary>
    private static V1SecurityContext? SecurityContext(V1SecurityContext? below, V1SecurityContext? above) =>
        below is null || above is null
            ? above
            : above with
            {
                ProcMount = above.ProcMount ?? below.ProcMount,
                AllowPrivilegeEscalation = above.AllowPrivilegeEscalation ?? below.AllowPrivilegeEscalation,
                Capabilities = above.Capabilities ?? below.Capabilities,
                ReadOnlyRootFilesystem = above.ReadOnlyRootFilesystem ?? below.ReadOnlyRootFilesystem,
                RunAsGroup = above.RunAsGroup ?? below.RunAsGroup,
            };
}
