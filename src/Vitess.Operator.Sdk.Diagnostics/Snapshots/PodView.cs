using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>A Pod of the snapshot.</summary>
internal sealed class PodView : ObjectView
{
    public PodView(JsonObject json, IReadOnlyDictionary<(string Pod, string Container, bool Previous), string> logs)
        : base(json)
    {
        Containers =
        [
            .. json.Items("spec", "initContainers").Select(spec => View(spec, "initContainerStatuses", isInit: true)),
            .. json.Items("spec", "containers").Select(spec => View(spec, "containerStatuses", isInit: false)),
        ];

        ContainerView View(JsonObject spec, string statuses, bool isInit)
        {
            var name = spec.Text("name");
            var status = json.Items("status", statuses).FirstOrDefault(entry => entry.Text("name") == name);
            return new(spec, status, logs.GetValueOrDefault((Name, name, false), string.Empty), logs.GetValueOrDefault((Name, name, true), string.Empty), isInit);
        }
    }

    public IReadOnlyList<ContainerView> Containers { get; }

    public string Phase => Json.Text("status", "phase");

    public string Component => Label(VitessLabels.Component);

    public string Cluster => Label(VitessLabels.Cluster);

    public string Cell => Label(VitessLabels.Cell);

    public string Keyspace => Label(VitessLabels.Keyspace);

    public string Shard => Label(VitessLabels.Shard);

    /// <summary>Whether it is the operator itself.</summary>
    public bool IsOperator => Component.Length == 0 && (Name.StartsWith("vitess-operator", StringComparison.Ordinal) || Label("app") == "vitess-operator" || Label("app.kubernetes.io/name") == "vitess-operator");

    public string Node => Json.Text("spec", "nodeName");

    public bool IsTerminating => Json.At("metadata", "deletionTimestamp") is not null;

    public bool IsDone => Phase == "Succeeded" || (WantedContainers > 0 && Containers.Where(container => !container.IsInit).All(container => container.Terminated.Text("exitCode") == "0"));

    /// <summary>Whether it does what it is for: done, or all containers ready.</summary>
    public bool IsWell => IsDone || (Phase == "Running" && !IsOnLostNode && Containers.Where(container => !container.IsInit).All(container => container.IsReady));

    /// <summary>Whether Kubernetes has given the Pod up: then its containers are shown as they were last heard of.</summary>
    private bool IsOnLostNode => Condition("Ready").Text("status") == "False" && WantedContainers > 0 && Containers.Where(container => !container.IsInit).All(container => container.IsReady);

    public int ReadyContainers => Containers.Count(container => !container.IsInit && container.IsReady);

    public int WantedContainers => Containers.Count(container => !container.IsInit);

    public bool IsScheduled => Node.Length > 0 || Condition("PodScheduled").Text("status") == "True";

    public ContainerView? Container(string name) => Containers.FirstOrDefault(container => container.Name == name);
}
