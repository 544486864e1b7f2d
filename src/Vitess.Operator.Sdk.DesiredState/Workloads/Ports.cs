using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Workloads;

/// <summary>The ports of the Vitess components; a name stands for one number everywhere.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 1.4.</remarks>
internal static class Ports
{
    public const int Web = 15000;
    public const int Api = 15001;
    public const int Grpc = 15999;
    public const int Mysql = 3306;

    public static V1ContainerPort OfContainer(string name, int port) => new() { Name = name, ContainerPort = port, Protocol = "TCP" };

    /// <summary>A Service's port that leads to the container port of the same name.</summary>
    public static V1ServicePort OfService(string name, int port) => new() { Name = name, Port = port, Protocol = "TCP", TargetPort = name };
}
