using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>The controls of the level <c>baseline</c>, in the order of Kubernetes' documentation.</summary>
internal static class BaselineControls
{
    private const string AppArmorAnnotation = "container.apparmor.security.beta.kubernetes.io/";

    private static readonly string[] Capabilities =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly string[] SelinuxTypes = ["container_t", "container_init_t", "container_kvm_t", "container_engine_t"];

    private static readonly string[] Sysctls =
    [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ];

    public static void Check(CheckedPod pod, List<PodSecurityViolation> found)
    {
        CheckPod(pod, found);
        foreach (var container in pod.Containers)
        {
            CheckPrivileges(container, found);
            CheckNetwork(container, found);
            CheckProfiles(container.SecurityPath, container.Name, container.Security.AppArmorProfile, container.Security.SeLinuxOptions, container.Security.SeccompProfile, found);
        }
    }

    private static void CheckPod(CheckedPod pod, List<PodSecurityViolation> found)
    {
        CheckWindows(CheckedPod.SecurityPath, null, pod.Security.WindowsOptions, found);
        foreach (var (field, isHost) in new[] { ("hostNetwork", pod.Spec.HostNetwork), ("hostPID", pod.Spec.HostPID), ("hostIPC", pod.Spec.HostIPC) })
        {
            AddIf(isHost == true, found, "Host Namespaces", $"spec.{field}", null, "is true; it must be false or unset");
        }

        foreach (var (i, volume) in (pod.Spec.Volumes ?? []).Index())
        {
            AddIf(volume.HostPath is not null, found, "HostPath Volumes", $"spec.volumes[{i}].hostPath", null, $"volume '{volume.Name}' is a directory of the node; that is forbidden");
        }

        foreach (var (i, sysctl) in (pod.Security.Sysctls ?? []).Index())
        {
            AddIf(!Sysctls.Contains(sysctl.Name), found, "Sysctls", $"{CheckedPod.SecurityPath}.sysctls[{i}].name", null, $"is '{sysctl.Name}', which is not among the safe ones");
        }

        foreach (var (name, profile) in pod.Annotations.Where(entry => entry.Key.StartsWith(AppArmorAnnotation, StringComparison.Ordinal)).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            AddIf(
                profile is not ("" or "runtime/default") && !profile.StartsWith("localhost/", StringComparison.Ordinal), found,
                "AppArmor", $"metadata.annotations['{name}']", name[AppArmorAnnotation.Length..], $"is '{profile}'; it must be runtime/default, localhost/… or unset");
        }

        CheckProfiles(CheckedPod.SecurityPath, null, pod.Security.AppArmorProfile, pod.Security.SeLinuxOptions, pod.Security.SeccompProfile, found);
    }

    private static void CheckPrivileges(CheckedContainer container, List<PodSecurityViolation> found)
    {
        var (security, path) = (container.Security, container.SecurityPath);
        CheckWindows(path, container.Name, security.WindowsOptions, found);
        AddIf(security.Privileged == true, found, "Privileged Containers", path + ".privileged", container.Name, "is true; it must be false or unset");
        foreach (var (i, capability) in (security.Capabilities?.Add ?? []).Index())
        {
            AddIf(!Capabilities.Contains(capability), found, "Capabilities", $"{path}.capabilities.add[{i}]", container.Name, $"is {capability}, which may not be added");
        }

        AddIf(
            security.ProcMount is not (null or "" or "Default"), found,
            "/proc Mount Type", path + ".procMount", container.Name, $"is {security.ProcMount}; it must be Default or unset");
    }

    private static void CheckNetwork(CheckedContainer container, List<PodSecurityViolation> found)
    {
        foreach (var (i, port) in container.Ports.Index())
        {
            var text = port.HostPort?.ToString(CultureInfo.InvariantCulture);
            AddIf(port.HostPort is not (null or 0), found, "Host Ports", $"{container.Path}.ports[{i}].hostPort", container.Name, $"is {text}; it must be unset");
        }

        foreach (var (path, host) in container.Hosts)
        {
            AddIf(!string.IsNullOrEmpty(host), found, "Host Probes / Lifecycle Hooks", path, container.Name, $"is '{host}'; it must be unset, which means the Pod itself");
        }
    }

    private static void CheckProfiles(
        string path, string? container, V1AppArmorProfile? armor, V1SELinuxOptions? selinux, V1SeccompProfile? seccomp, List<PodSecurityViolation> found)
    {
        AddIf(
            armor is not null && armor.Type is not (null or "" or "RuntimeDefault" or "Localhost"), found,
            "AppArmor", path + ".appArmorProfile.type", container, $"is {armor?.Type}; it must be RuntimeDefault, Localhost or unset");
        AddIf(
            !string.IsNullOrEmpty(selinux?.Type) && !SelinuxTypes.Contains(selinux.Type), found,
            "SELinux", path + ".seLinuxOptions.type", container, $"is {selinux?.Type}; it must be one of {string.Join(", ", SelinuxTypes)}, or unset");
        AddIf(!string.IsNullOrEmpty(selinux?.User), found, "SELinux", path + ".seLinuxOptions.user", container, $"is {selinux?.User}; it must be unset");
        AddIf(!string.IsNullOrEmpty(selinux?.Role), found, "SELinux", path + ".seLinuxOptions.role", container, $"is {selinux?.Role}; it must be unset");
        AddIf(
            seccomp?.Type is not (null or "" or "RuntimeDefault" or "Localhost"), found,
            "Seccomp", path + ".seccompProfile.type", container, $"is {seccomp?.Type}; it must be RuntimeDefault, Localhost or unset");
    }

    private static void CheckWindows(string path, string? container, V1WindowsSecurityContextOptions? windows, List<PodSecurityViolation> found) =>
        AddIf(windows?.HostProcess == true, found, "HostProcess", path + ".windowsOptions.hostProcess", container, "is true; it must be false or unset");

    private static void AddIf(bool isViolated, List<PodSecurityViolation> found, string control, string path, string? container, string message)
    {
        if (isViolated)
        {
            found.Add(new(control, path, container, message));
        }
    }
}
