using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Whether there is anybody who acts on the cluster, and whether he may.</summary>
internal static partial class OperatorProbe
{
    private const string Deployment = "vitess-operator";

    public static IEnumerable<Clue> Look(ClusterView view) => [.. Definitions(view), .. Pods(view), .. Deployments(view), .. Idle(view)];

    private static IEnumerable<Clue> Definitions(ClusterView view)
    {
        if (!view.Snapshot.Knows("CustomResourceDefinition"))
        {
            yield break;
        }

        string[] wanted = [.. CustomResourceDefinitions.All(descriptions: false).Select(definition => definition.Metadata.Name)];
        var missing = wanted.Where(name => view.Snapshot.Find("CustomResourceDefinition", name) is null).ToList();
        if (missing.Count > 0 && !IsOneByName(view, wanted))
        {
            yield return new(missing.Count == wanted.Length ? DiagnosisCatalogue.CrdsMissing : DiagnosisCatalogue.CrdsOld, $"CustomResourceDefinition/{missing[0]}",
                $"The API server does not know {string.Join(", ", missing)}.", "Apply the custom resource definitions of the operator's release (vitess-operator crds prints them), then restart the operator.")
            { Evidence = [.. missing.Select(name => $"no CustomResourceDefinition {name}")] };
        }
    }

    // Who fetches a single definition by its name has not looked whether there are others.
    private static bool IsOneByName(ClusterView view, string[] wanted) => view.Snapshot.OfKind("CustomResourceDefinition").Take(2).ToList() is [{ } only] && wanted.Contains(only.Name);

    private static IEnumerable<Clue> Pods(ClusterView view)
    {
        foreach (var pod in view.Pods.Where(pod => pod.IsOperator))
        {
            var lines = pod.Containers.SelectMany(container => container.RecentLines).ToList();
            if (lines.FindLast(line => NoMatch().IsMatch(line)) is { } unknown)
            {
                yield return Clue.Of(DiagnosisCatalogue.CrdsMissing, pod, $"The operator asks for the kind {NoMatch().Match(unknown).Groups[1].Value}, which the API server does not know.",
                    "Apply the custom resource definitions of the operator's release (vitess-operator crds prints them), then restart the operator.") with
                { Evidence = [unknown] };
            }

            if (lines.FindLast(line => UnknownField().IsMatch(line)) is { } unlisted)
            {
                yield return Clue.Of(DiagnosisCatalogue.CrdsOld, pod, $"The API server drops the field {UnknownField().Match(unlisted).Groups[1].Value}, which the operator's release has: the definitions are of an older one.",
                    "Apply the custom resource definitions of the operator's release (vitess-operator crds prints them), then restart the operator.") with
                { Evidence = [unlisted] };
            }

            if (lines.FindLast(line => Forbidden().IsMatch(line)) is { } forbidden)
            {
                var match = Forbidden().Match(forbidden);
                yield return Clue.Of(DiagnosisCatalogue.OperatorForbidden, pod, $"The operator's account {match.Groups[1].Value} may not {match.Groups[2].Value} {match.Groups[3].Value}.",
                    "Apply the Role and RoleBinding of the operator's release in this namespace (vitess-operator install prints them).") with
                { Evidence = [forbidden] };
            }
        }
    }

    private static IEnumerable<Clue> Deployments(ClusterView view)
    {
        foreach (var deployment in view.Snapshot.OfKind("Deployment").Where(IsOperator))
        {
            if (deployment.Json.Text("spec", "replicas") == "0")
            {
                yield return new(DiagnosisCatalogue.OperatorDown, deployment.Reference, "The operator's Deployment is scaled to 0 replicas: nobody acts on changes or failures.", "Scale it to 1: kubectl scale deployment " + deployment.Name + " --replicas=1.")
                { Evidence = [$"{deployment.Reference}: spec.replicas is 0"] };
            }
            else if (deployment.Json.Number("status", "availableReplicas") == 0 && deployment.Json["status"] is not null)
            {
                yield return new(DiagnosisCatalogue.OperatorDown, deployment.Reference, "No Pod of the operator is available: nobody acts on changes or failures.", "See why its Pod does not become ready: kubectl describe and kubectl logs of the Pod.")
                { Evidence = [$"{deployment.Reference}: no replica is available"] };
            }
        }
    }

    private static IEnumerable<Clue> Idle(ClusterView view)
    {
        foreach (var cluster in view.Clusters.Where(cluster => cluster.Json.Number("status", "observedGeneration") < Math.Max(1, cluster.Json.Number("metadata", "generation"))))
        {
            if (cluster.Json["status"] is null && view.Pods.Any(pod => pod.Cluster == cluster.Name && pod.Namespace == cluster.Namespace))
            {
                // Whoever wrote the file left the status out: somebody has made its Pods.
                continue;
            }

            var isNew = cluster.Json.At("status", "observedGeneration") is null && !view.Pods.Any(pod => pod.Cluster == cluster.Name);
            var evidence = $"{cluster.Reference}: metadata.generation is {cluster.Json.Number("metadata", "generation")}, status.observedGeneration is {cluster.Json.Text("status", "observedGeneration") switch { "" => "not set", var text => text }}";
            if (WatchedNamespaces(view) is { Length: > 0 } watched && !watched.Split(',').Contains(cluster.Namespace))
            {
                yield return new(DiagnosisCatalogue.OperatorElsewhere, cluster.Reference, $"The operator watches the namespace {watched} only; the cluster is in {cluster.Namespace}.", $"Move the cluster to {watched}, or add {cluster.Namespace} to the operator's WATCH_NAMESPACE and give it a Role there.")
                { Evidence = [evidence, $"WATCH_NAMESPACE is {watched}"] };
            }
            else if (!view.Pods.Any(pod => pod.IsOperator) && !view.Snapshot.OfKind("Deployment").Any(IsOperator))
            {
                yield return new(DiagnosisCatalogue.OperatorDown, cluster.Reference, isNew ? "Nobody has acted on the cluster, and there is no operator in the snapshot." : "Nobody has acted on the last change of the cluster, and there is no operator in the snapshot.", "Install or start the operator (vitess-operator install), and see that it watches this namespace.")
                { Evidence = [evidence] };
            }
            else if (isNew)
            {
                yield return new(DiagnosisCatalogue.NothingHappens, cluster.Reference, "The operator has not acted on the cluster yet.", "Read the operator's log; see that it watches this namespace and is the leader.") { Evidence = [evidence] };
            }
        }
    }

    private static bool IsOperator(ObjectView view) => view.Name == Deployment || view.Label("app") == Deployment || view.Label("app.kubernetes.io/name") == Deployment;

    private static string WatchedNamespaces(ClusterView view)
    {
        var deployment = view.Snapshot.OfKind("Deployment").FirstOrDefault(IsOperator);
        var environment = deployment?.Json.Items("spec", "template", "spec", "containers").SelectMany(container => container.Items("env")).FirstOrDefault(entry => entry.Text("name") == "WATCH_NAMESPACE");
        return environment.At("valueFrom") is null ? environment.Text("value") : deployment!.Namespace;
    }

    [GeneratedRegex("""no matches for kind [\\"]*(\w+)[\\"]* in version [\\"]*planetscale\.com""")]
    private static partial Regex NoMatch();

    [GeneratedRegex("""unknown field [\\"]*((?:spec|status)\.[^\\"\s,]+)""")]
    private static partial Regex UnknownField();

    [GeneratedRegex("""is forbidden: User "([^"]+)" cannot (\w+) resource "([^"]+)" in API group""")]
    private static partial Regex Forbidden();
}
