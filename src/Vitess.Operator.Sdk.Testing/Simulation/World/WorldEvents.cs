using System.Globalization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Warnings of kubelet, scheduler and controllers. A complaint is written once for each object and text; people read it, and nothing counts it.</summary>
internal sealed class WorldEvents(World world)
{
    private readonly HashSet<(string Uid, string Reason, string Message)> _told = [];

    public Task WarnAsync<T>(T about, string component, string reason, string message, CancellationToken cancellationToken)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        if (!_told.Add((about.Metadata.Uid, reason, message)))
        {
            return Task.CompletedTask;
        }

        var kind = ResourceKind.Of<T>();
        return world.CreateAsync(
            new Corev1Event
            {
                ApiVersion = "v1",
                Kind = "Event",
                Metadata = new V1ObjectMeta { Name = string.Create(CultureInfo.InvariantCulture, $"{about.Metadata.Name}.{_told.Count:x16}"), NamespaceProperty = about.Metadata.NamespaceProperty ?? "default" },
                InvolvedObject = new V1ObjectReference { ApiVersion = kind.ApiVersion, Kind = kind.Kind, Name = about.Metadata.Name, NamespaceProperty = about.Metadata.NamespaceProperty, Uid = about.Metadata.Uid },
                Reason = reason,
                Message = message,
                Type = "Warning",
                Count = 1,
                FirstTimestamp = world.Now,
                LastTimestamp = world.Now,
                Source = new V1EventSource { Component = component },
                ReportingComponent = component,
            },
            cancellationToken);
    }
}
