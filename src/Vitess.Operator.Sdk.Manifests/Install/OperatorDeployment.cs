namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes the Deployment of the operator.</summary>
internal static class OperatorDeployment
{
    private const long VitessFileGroup = 999;

    private static readonly string[] OriginalArguments = ["--logtostderr", "-v=4"];

    public static V1Deployment Of(OperatorInstall install)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["app"] = OperatorInstall.Name };
        return new()
        {
            ApiVersion = "apps/v1",
            Kind = V1Deployment.KubeKind,
            Metadata = new() { Name = OperatorInstall.Name, NamespaceProperty = install.Namespace },
            Spec = new()
            {
                Replicas = install.Replicas,
                Selector = new() { MatchLabels = labels },
                Template = new() { Metadata = new() { Labels = labels }, Spec = Pod(install) },
            },
        };
    }

    private static V1PodSpec Pod(OperatorInstall install) => new()
    {
        PriorityClassName = "vitess-operator-control-plane",
        ServiceAccountName = OperatorInstall.Name,
        ImagePullSecrets = install.ImagePullSecrets.Count == 0 ? null : Parts.References(install.ImagePullSecrets),
        SecurityContext = PodSecurity(install.Release),
        Containers = [Container(install)],
    };

    // The Pods that list backups are copies of the operator's, and read files that Vitess wrote with its own group.
    private static V1PodSecurityContext? PodSecurity(OperatorRelease? release) => release switch
    {
        null => new() { RunAsNonRoot = true, FsGroup = VitessFileGroup, SeccompProfile = new() { Type = "RuntimeDefault" } },
        { HasFileGroup: true } => new() { FsGroup = VitessFileGroup },
        _ => null,
    };

    private static V1Container Container(OperatorInstall install) => new()
    {
        Name = OperatorInstall.Name,
        Image = install.Image,
        ImagePullPolicy = install.ImagePullPolicy,
        Command = install.Release is null ? null : [OperatorInstall.Name],
        Args = install.Arguments is { } arguments ? [.. arguments] : install.Release is null ? null : [.. OriginalArguments],
        Env = [Watched(install), FromPod("POD_NAME", "name"), FromPod("PS_OPERATOR_POD_NAMESPACE", "namespace"), FromPod("PS_OPERATOR_POD_NAME", "name"), Name()],
        Resources = install.Resources,
        SecurityContext = install.Release is null
            ? new() { AllowPrivilegeEscalation = false, Capabilities = new() { Drop = ["ALL"] } }
            : null,
    };

    // The operator takes the names as they are, so there must be no space between them.
    private static V1EnvVar Watched(OperatorInstall install) => install.Watched is [var only] && only == install.Namespace
        ? FromPod("WATCH_NAMESPACE", "namespace")
        : new() { Name = "WATCH_NAMESPACE", Value = string.Join(',', install.Watched) };

    private static V1EnvVar FromPod(string variable, string field) =>
        new() { Name = variable, ValueFrom = new() { FieldRef = new() { FieldPath = $"metadata.{field}" } } };

    private static V1EnvVar Name() => new() { Name = "OPERATOR_NAME", Value = OperatorInstall.Name };
}
