using k8s.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The controls that the level <c>restricted</c> adds to those of <c>baseline</c>, in the order of Kubernetes' documentation.</summary>
internal static class RestrictedControls
{
    public static void Check(CheckedPod pod, List<PodSecurityViolation> found)
    {
        foreach (var (i, volume) in (pod.Spec.Volumes ?? []).Index())
        {
            if (!IsAllowed(volume))
            {
                found.Add(new(
                    "Volume Types", $"spec.volumes[{i}]", null,
                    $"volume '{volume.Name}' is of a type that is not allowed; allowed are configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected and secret"));
            }
        }

        CheckUser(CheckedPod.SecurityPath, null, pod.Security.RunAsNonRoot, pod.Security.RunAsUser, found);
        foreach (var container in pod.Containers)
        {
            CheckUser(container.SecurityPath, container.Name, container.Security.RunAsNonRoot, container.Security.RunAsUser, found);
            if (container.Security.RunAsNonRoot is null && pod.Security.RunAsNonRoot is null)
            {
                found.Add(new("Running as Non-root", container.SecurityPath + ".runAsNonRoot", container.Name, "is unset, for the Pod too; one of them must be true"));
            }

            if (!pod.IsWindows)
            {
                CheckLinux(pod, container, found);
            }
        }
    }

    private static bool IsAllowed(V1Volume volume) =>
        volume.ConfigMap is not null || volume.Csi is not null || volume.DownwardAPI is not null || volume.EmptyDir is not null
        || volume.Ephemeral is not null || volume.PersistentVolumeClaim is not null || volume.Projected is not null || volume.Secret is not null;

    private static void CheckUser(string path, string? container, bool? isNonRoot, long? user, List<PodSecurityViolation> found)
    {
        if (isNonRoot == false)
        {
            found.Add(new("Running as Non-root", path + ".runAsNonRoot", container, "is false; it must be true"));
        }

        if (user == 0)
        {
            found.Add(new("Running as Non-root user", path + ".runAsUser", container, "is 0, which is root; it must be another user or unset"));
        }
    }

    private static void CheckLinux(CheckedPod pod, CheckedContainer container, List<PodSecurityViolation> found)
    {
        var (security, path) = (container.Security, container.SecurityPath);
        if (security.AllowPrivilegeEscalation != false)
        {
            found.Add(new("Privilege Escalation", path + ".allowPrivilegeEscalation", container.Name, security.AllowPrivilegeEscalation is null ? "is unset; it must be false" : "is true; it must be false"));
        }

        if (string.IsNullOrEmpty((security.SeccompProfile ?? pod.Security.SeccompProfile)?.Type))
        {
            found.Add(new("Seccomp", path + ".seccompProfile.type", container.Name, "is unset, for the Pod too; one of them must be RuntimeDefault or Localhost"));
        }

        if (security.Capabilities?.Drop?.Contains("ALL") != true)
        {
            found.Add(new("Capabilities", path + ".capabilities.drop", container.Name, "lacks ALL"));
        }

        foreach (var (i, capability) in (security.Capabilities?.Add ?? []).Index())
        {
            if (capability != "NET_BIND_SERVICE")
            {
                found.Add(new("Capabilities", $"{path}.capabilities.add[{i}]", container.Name, $"is {capability}; only NET_BIND_SERVICE may be added"));
            }
        }
    }
}
