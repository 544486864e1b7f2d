using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>The HTTP probes of the components: quick to leave the Service, slow to be restarted.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, sections 12.2, 14.3 and 15.</remarks>
internal static class WebProbes
{
    public static V1Probe Readiness(string path, string port = "web") => new() { HttpGet = new() { Path = path, Port = port } };

    public static V1Probe Liveness(string path, string port = "web") =>
        new() { HttpGet = new() { Path = path, Port = port }, InitialDelaySeconds = 300, FailureThreshold = 30 };
}
