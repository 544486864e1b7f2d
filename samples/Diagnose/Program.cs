using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics;

// What `kubectl get pods -o json` and `kubectl logs` print; against a live cluster use LiveSnapshot.ReadAsync.
var pods = JsonNode.Parse("""
    { "kind": "List", "items": [ {
        "kind": "Pod", "apiVersion": "v1",
        "metadata": { "name": "example-vttablet-zone1-2469782763-bfadd780", "labels": { "planetscale.com/component": "vttablet", "planetscale.com/cluster": "example", "planetscale.com/cell": "zone1" } },
        "spec": { "nodeName": "node-1", "containers": [ { "name": "vttablet" }, { "name": "mysqld", "resources": { "limits": { "memory": "256Mi" } } }, { "name": "mysqld-exporter" } ] },
        "status": { "phase": "Running", "containerStatuses": [
            { "name": "vttablet", "ready": false, "state": { "running": {} } },
            { "name": "mysqld", "ready": false, "state": { "running": {} } },
            { "name": "mysqld-exporter", "ready": true, "state": { "running": {} } } ] } } ] }
    """)!.AsObject();
var log = new ContainerLog("example-vttablet-zone1-2469782763-bfadd780", "mysqld", "[InnoDB] InnoDB initialization has started.\nKilled\n");

foreach (var finding in ClusterDiagnosis.Of(ClusterSnapshot.Of([pods], [log])))
{
    Console.WriteLine($"{finding.Code}: {finding.Title} ({finding.Object})");
    Console.WriteLine($"  {finding.Cause}");
    Console.WriteLine($"  fix: {finding.Fix}");
    foreach (var child in finding.Children)
    {
        Console.WriteLine($"  so: {child.Title}");
    }
}
