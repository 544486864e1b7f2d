using Quickstart;
using Spectre.Console;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

// 1. A cluster can be written as YAML ...
var manifests = VitessDocuments.Read(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "101_initial_cluster.yaml")));
var read = (V2VitessCluster)manifests[0].Object!;

// 2. ... or in code: both are the same.
var built = ExampleCluster.Build();
var screen = new Screen();
screen.ShowCluster(built);
screen.ShowComparison(VitessYaml.Write(read) == VitessYaml.Write(built));

// 3. Brought up inside this process: an API server, nodes and tablets around it, and the operator. Minutes pass in a moment.
screen.ShowHeading("Bringing it up, in virtual time");
await using var cluster = await VitessTestCluster.StartAsync(EmbeddedOperator.Options());
await cluster.ApplyAsync(manifests.Select(document => document.ToJson()));
var missing = await new VitessBringUp(cluster, screen.ShowStep).RunAsync();
await cluster.SettleAsync();

// 4. What a person would see.
screen.ShowHeading("kubectl get pods");
screen.ShowText(await cluster.PodTableAsync());
screen.ShowResult(missing, "The cluster is up.", cluster.Clock.Elapsed);
if (missing.Count > 0)
{
    return 1;
}

// 5. A change: one field, and the operator restarts one tablet after the other, the primary last, after it has handed over.
screen.ShowHeading("Another image for all tablets");
var start = cluster.Clock.Elapsed;
var faults = await new RollingUpdate(cluster, screen.ShowMoment).RunAsync();
screen.ShowResult(faults, $"All tablets run {RollingUpdate.NewImage}; the primary was restarted last.", cluster.Clock.Elapsed - start);
return faults.Count == 0 ? 0 : 1;
