using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.Validation.PodStandards;

/// <summary>Each control of the Pod Security Standards, kept and violated, in each field that it looks at.</summary>
public class ControlTests
{
    private const string Compliant = """{"name": "c", "securityContext": {"runAsNonRoot": true, "allowPrivilegeEscalation": false, "capabilities": {"drop": ["ALL"]}, "seccompProfile": {"type": "RuntimeDefault"}}}""";

    [Theory]
    [InlineData("HostProcess", "spec.securityContext.windowsOptions.hostProcess", "true", "false")]
    [InlineData("HostProcess", "CONTAINER.securityContext.windowsOptions.hostProcess", "true", "false")]
    [InlineData("Host Namespaces", "spec.hostNetwork", "true", "false")]
    [InlineData("Host Namespaces", "spec.hostPID", "true", "false")]
    [InlineData("Host Namespaces", "spec.hostIPC", "true", "false")]
    [InlineData("Privileged Containers", "CONTAINER.securityContext.privileged", "true", "false")]
    [InlineData("Capabilities", "CONTAINER.securityContext.capabilities.add[0]", "\"SYS_ADMIN\"", "\"CHOWN\"")]
    [InlineData("Capabilities", "CONTAINER.securityContext.capabilities.add[0]", "\"NET_RAW\"", "\"SYS_CHROOT\"")]
    [InlineData("HostPath Volumes", "spec.volumes[0].hostPath", "{\"path\": \"/\"}", null)]
    [InlineData("Host Ports", "CONTAINER.ports[0].hostPort", "80", "0")]
    [InlineData("Host Probes / Lifecycle Hooks", "CONTAINER.livenessProbe.httpGet.host", "\"10.0.0.1\"", "\"\"")]
    [InlineData("Host Probes / Lifecycle Hooks", "CONTAINER.readinessProbe.tcpSocket.host", "\"10.0.0.1\"", "\"\"")]
    [InlineData("Host Probes / Lifecycle Hooks", "CONTAINER.startupProbe.httpGet.host", "\"10.0.0.1\"", "\"\"")]
    [InlineData("Host Probes / Lifecycle Hooks", "CONTAINER.lifecycle.postStart.httpGet.host", "\"10.0.0.1\"", "\"\"")]
    [InlineData("Host Probes / Lifecycle Hooks", "CONTAINER.lifecycle.preStop.tcpSocket.host", "\"10.0.0.1\"", "\"\"")]
    [InlineData("AppArmor", "spec.securityContext.appArmorProfile.type", "\"Unconfined\"", "\"RuntimeDefault\"")]
    [InlineData("AppArmor", "CONTAINER.securityContext.appArmorProfile.type", "\"Unconfined\"", "\"Localhost\"")]
    [InlineData("SELinux", "spec.securityContext.seLinuxOptions.type", "\"spc_t\"", "\"container_t\"")]
    [InlineData("SELinux", "CONTAINER.securityContext.seLinuxOptions.type", "\"unconfined_t\"", "\"container_engine_t\"")]
    [InlineData("SELinux", "spec.securityContext.seLinuxOptions.user", "\"system_u\"", "\"\"")]
    [InlineData("SELinux", "CONTAINER.securityContext.seLinuxOptions.role", "\"system_r\"", "\"\"")]
    [InlineData("/proc Mount Type", "CONTAINER.securityContext.procMount", "\"Unmasked\"", "\"Default\"")]
    [InlineData("Seccomp", "spec.securityContext.seccompProfile.type", "\"Unconfined\"", "\"RuntimeDefault\"")]
    [InlineData("Seccomp", "CONTAINER.securityContext.seccompProfile.type", "\"Unconfined\"", "\"Localhost\"")]
    [InlineData("Sysctls", "spec.securityContext.sysctls[0].name", "\"kernel.msgmax\"", "\"net.ipv4.tcp_rmem\"")]
    public void Baseline_ForbidsTheField_WithThatValueAlone(string control, string path, string forbidden, string? allowed)
    {
        foreach (var kind in path.StartsWith("CONTAINER", StringComparison.Ordinal) ? PodText.Kinds : ["containers"])
        {
            var at = path.Replace("CONTAINER", $"spec.{kind}[0]", StringComparison.Ordinal);

            var violation = PodSecurityStandards.Violations(PodText.With(at, forbidden, "{}"), PodSecurityStandard.Baseline).ShouldHaveSingleItem();
            (violation.Control, violation.Path).ShouldBe((control, at));
            violation.Container.ShouldBe(path.StartsWith("CONTAINER", StringComparison.Ordinal) ? "c" : null);
            PodSecurityStandards.Violations(PodText.With(at, forbidden, Compliant), PodSecurityStandard.Restricted).ShouldContain(violation);
            if (allowed is not null)
            {
                PodSecurityStandards.Violations(PodText.With(at, allowed, "{}"), PodSecurityStandard.Baseline).ShouldBeEmpty();
            }
        }
    }

    [Theory]
    [InlineData("unconfined", false)]
    [InlineData("runtime/default", true)]
    [InlineData("localhost/profile", true)]
    public void Baseline_LooksAtAnnotationsOfAppArmor(string profile, bool isAllowed)
    {
        var annotations = new Dictionary<string, string> { ["container.apparmor.security.beta.kubernetes.io/c"] = profile };

        PodSecurityStandards.Violations(PodText.With("spec.hostIPC", "false", "{}"), PodSecurityStandard.Baseline, annotations).Count.ShouldBe(isAllowed ? 0 : 1);
    }

    [Theory]
    [InlineData("Volume Types", "spec.volumes[0]", "{\"name\": \"v\", \"nfs\": {\"server\": \"s\", \"path\": \"/\"}}", "{\"name\": \"v\", \"persistentVolumeClaim\": {\"claimName\": \"x\"}}")]
    [InlineData("Volume Types", "spec.volumes[0]", "{\"name\": \"v\", \"image\": {\"reference\": \"i\"}}", "{\"name\": \"v\", \"ephemeral\": {}}")]
    [InlineData("Volume Types", "spec.volumes[0]", "{\"name\": \"v\"}", "{\"name\": \"v\", \"projected\": {\"sources\": []}}")]
    [InlineData("Privilege Escalation", "CONTAINER.securityContext.allowPrivilegeEscalation", "true", "false")]
    [InlineData("Privilege Escalation", "CONTAINER.securityContext.allowPrivilegeEscalation", "null", "false")]
    [InlineData("Running as Non-root", "CONTAINER.securityContext.runAsNonRoot", "false", "true")]
    [InlineData("Running as Non-root", "CONTAINER.securityContext.runAsNonRoot", "null", "true")]
    [InlineData("Running as Non-root", "spec.securityContext.runAsNonRoot", "false", "true")]
    [InlineData("Running as Non-root user", "CONTAINER.securityContext.runAsUser", "0", "1")]
    [InlineData("Running as Non-root user", "spec.securityContext.runAsUser", "0", "1")]
    [InlineData("Seccomp", "CONTAINER.securityContext.seccompProfile.type", "null", "\"Localhost\"")]
    [InlineData("Capabilities", "CONTAINER.securityContext.capabilities.drop", "[\"CHOWN\"]", "[\"CHOWN\", \"ALL\"]")]
    [InlineData("Capabilities", "CONTAINER.securityContext.capabilities.drop", "null", "[\"ALL\"]")]
    [InlineData("Capabilities", "CONTAINER.securityContext.capabilities.add[0]", "\"CHOWN\"", "\"NET_BIND_SERVICE\"")]
    public void Restricted_AsksForTheField(string control, string path, string forbidden, string allowed)
    {
        foreach (var kind in path.StartsWith("CONTAINER", StringComparison.Ordinal) ? PodText.Kinds : ["containers"])
        {
            var at = path.Replace("CONTAINER", $"spec.{kind}[0]", StringComparison.Ordinal);

            var violation = PodSecurityStandards.Violations(PodText.With(at, forbidden, Compliant), PodSecurityStandard.Restricted).ShouldHaveSingleItem();
            (violation.Control, violation.Path).ShouldBe((control, at));
            PodSecurityStandards.Violations(PodText.With(at, forbidden, Compliant), PodSecurityStandard.Baseline).ShouldBeEmpty();
            PodSecurityStandards.Violations(PodText.With(at, allowed, Compliant), PodSecurityStandard.Restricted).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("runAsNonRoot", "true", "Running as Non-root")]
    [InlineData("seccompProfile", "{\"type\": \"RuntimeDefault\"}", "Seccomp")]
    public void Restricted_TakesWhatThePodSays_ForContainersThatSayNothing(string field, string value, string control)
    {
        var spec = PodText.With($"spec.securityContext.{field}", value, "{}");

        PodSecurityStandards.Violations(spec, PodSecurityStandard.Restricted).ShouldNotContain(violation => violation.Control == control);
        PodSecurityStandards.Violations(PodText.With("spec.hostIPC", "false", "{}"), PodSecurityStandard.Restricted).ShouldContain(violation => violation.Control == control);
    }

    [Fact]
    public void Windows_NeedsNoControlsThatMeanLinux() => PodSecurityStandards.Violations(
        PodText.With("spec.os.name", "\"windows\"", "{}"), PodSecurityStandard.Restricted).Select(violation => violation.Control).Distinct().ShouldBe(["Running as Non-root"]);

    [Fact]
    public void RestrictedPod_HasWhatIsAskedFor_AndKeepsWhatIsSaid()
    {
        var spec = PodText.With("spec.containers[0].securityContext", """{"runAsUser": 7, "capabilities": {"add": ["NET_BIND_SERVICE"], "drop": ["CHOWN"]}, "seccompProfile": {"type": "Localhost"}}""", "{}");
        var before = KubernetesJson.Serialize(spec);

        var locked = RestrictedPod.Of(spec);

        PodSecurityStandards.Violations(locked, PodSecurityStandard.Restricted).Where(violation => !violation.Path.Contains("ephemeral", StringComparison.Ordinal)).ShouldBeEmpty();
        KubernetesJson.Serialize(locked.Containers[0].SecurityContext).ShouldBe(
            """{"allowPrivilegeEscalation":false,"capabilities":{"add":["NET_BIND_SERVICE"],"drop":["CHOWN","ALL"]},"runAsUser":7,"seccompProfile":{"type":"Localhost"}}""");
        KubernetesJson.Serialize(spec).ShouldBe(before);
        KubernetesJson.Serialize(RestrictedPod.Of(locked)).ShouldBe(KubernetesJson.Serialize(locked));
    }

    [Theory]
    [InlineData("""{"privileged": true}""")]
    [InlineData("""{"capabilities": {"add": ["CAP_SYS_ADMIN"]}}""")]
    public void RestrictedPod_DoesNotForbidEscalation_WhereTheServerWouldRefuseThePod(string security) =>
        RestrictedPod.Of(PodText.With("spec.containers[0].securityContext", security, "{}")).Containers[0].SecurityContext.AllowPrivilegeEscalation.ShouldBeNull();
}
