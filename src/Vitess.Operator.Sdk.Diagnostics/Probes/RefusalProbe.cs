using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Objects that the API server does not let in.</summary>
internal static partial class RefusalProbe
{
    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var (owner, message, line) in Refusals(view).DistinctBy(refusal => refusal.Message))
        {
            var place = PlaceOf(view, owner);
            foreach (var clue in Read(message).Take(1))
            {
                yield return clue with { Object = owner.Reference, Evidence = [line], Place = place, Path = PathOf(view, owner, message, clue) };
            }
        }
    }

    private static IEnumerable<(ObjectView Owner, string Message, string Line)> Refusals(ClusterView view)
    {
        foreach (var entry in view.Snapshot.Events.AsEnumerable().Reverse().Where(entry => entry.IsWarning && entry.Reason is "FailedCreate" or VitessEventReasons.CreateFailed or VitessEventReasons.UpdateFailed))
        {
            if (view.Snapshot.Find(entry.Kind, entry.Name) is { } owner && IsOfCluster(view, owner) && !IsOver(view, owner, entry.Message))
            {
                yield return (owner, entry.Message, entry.Line);
            }
        }

        foreach (var deployment in view.OfKind("Deployment").Where(deployment => deployment.Condition("ReplicaFailure").Text("status") == "True"))
        {
            var message = deployment.Condition("ReplicaFailure").Text("message");
            yield return (deployment, message, $"{deployment.Reference}: {message}");
        }
    }

    private static bool IsOfCluster(ClusterView view, ObjectView owner) => view.Name is null || owner.Label(VitessLabels.Cluster) == view.Name || owner.Name == view.Name;

    // Events outlive what they tell of.
    private static bool IsOver(ClusterView view, ObjectView owner, string message) => owner.Kind switch
    {
        "ReplicaSet" or "Job" => owner.Json.Number("status", "replicas") >= owner.Json.Number("spec", "replicas") && owner.Kind == "ReplicaSet",
        _ => Named().Match(message) is { Success: true } named && view.Snapshot.OfKind("Pod").Any(pod => pod.Name == named.Groups[1].Value),
    };

    private static IEnumerable<Clue> Read(string message)
    {
        if (PriorityClass().Match(message) is { Success: true } priority)
        {
            yield return New(DiagnosisCatalogue.PriorityClassMissing, $"Pods ask for the PriorityClass {priority.Groups[1].Value}, which does not exist.",
                $"Create the PriorityClass {priority.Groups[1].Value} (it is part of the operator's bundle: vitess-operator install), or start the operator with another default.");
        }

        if (ServiceAccount().Match(message) is { Success: true } account)
        {
            yield return New(DiagnosisCatalogue.ServiceAccountMissing, $"Pods run as the ServiceAccount {account.Groups[1].Value}, which does not exist in the namespace.", $"Create the ServiceAccount {account.Groups[1].Value} in the namespace of the cluster.");
        }

        if (Quota().Match(message) is { Success: true } quota)
        {
            yield return New(DiagnosisCatalogue.QuotaExceeded, $"The ResourceQuota {quota.Groups[1].Value} of the namespace does not allow another Pod: {quota.Groups[2].Value.Trim()}.", "Raise the quota, or lower replicas or resources of the cluster.");
        }

        if (LimitRange().Match(message) is { Success: true } range)
        {
            yield return New(DiagnosisCatalogue.LimitRangeRefused, $"The LimitRange of the namespace does not allow the resources of a container: {range.Value}.", "Change the resources of the component, or the LimitRange.");
        }

        if (message.Contains("violates PodSecurity", StringComparison.Ordinal))
        {
            yield return New(DiagnosisCatalogue.PodSecurityRefused, "The Pod security level that the namespace enforces does not allow the Pod.", "Lower the level of the namespace's label pod-security.kubernetes.io/enforce, or set the security settings that the message names.");
        }

        if (Webhook().Match(message) is { Success: true } webhook)
        {
            yield return New(DiagnosisCatalogue.WebhookFails, $"The API server cannot call the webhook {webhook.Groups[1].Value}, and lets nothing in without it: {message}", "Bring the webhook's own Pods and Service back, or remove its configuration (kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations).");
        }

        if (message.Contains("is invalid: ", StringComparison.Ordinal) || message.Contains("denied the request", StringComparison.Ordinal) || message.Contains("Invalid value", StringComparison.Ordinal))
        {
            yield return New(DiagnosisCatalogue.InvalidObject, $"The API server refuses an object: {message}", "Correct the field of the cluster that the message names.");
        }
    }

    private static Clue New(DiagnosisInfo info, string cause, string fix) => new(info, string.Empty, cause, fix);

    private static string PathOf(ClusterView view, ObjectView owner, string message, Clue clue)
    {
        if (clue.Info == DiagnosisCatalogue.PriorityClassMissing || clue.Info == DiagnosisCatalogue.ServiceAccountMissing)
        {
            return string.Empty;
        }

        return Named().Match(message) is { Success: true } named ? view.Paths.Of("Pod", named.Groups[1].Value) : view.Paths.Of(Workload(view, owner));
    }

    private static ObjectView Workload(ClusterView view, ObjectView owner) =>
        owner.Json.Items("metadata", "ownerReferences").Select(reference => view.Snapshot.Find(reference.Text("kind"), reference.Text("name"))).FirstOrDefault(found => found?.Kind == "Deployment") ?? owner;

    private static Place PlaceOf(ClusterView view, ObjectView owner)
    {
        var component = owner.Label(VitessLabels.Component);
        return new(
            owner.Kind switch { "VitessShard" => VitessComponents.VtTablet, "EtcdLockserver" => VitessComponents.Etcd, "VitessCluster" => string.Empty, _ => component },
            owner.Label(VitessLabels.Cell), owner.Label(VitessLabels.Keyspace), owner.Label(VitessLabels.Shard));
    }

    [GeneratedRegex("""failed calling webhook "?([^":\s]+)""")]
    private static partial Regex Webhook();

    [GeneratedRegex("""no PriorityClass with name (\S+) was found""")]
    private static partial Regex PriorityClass();

    [GeneratedRegex("""(?:error looking up service account [^/\s]+/|serviceaccounts? ")([^\s:"]+)"?:? ?(?:serviceaccount|not found)""")]
    private static partial Regex ServiceAccount();

    [GeneratedRegex("""(?:exceeded|failed) quota: ([^,:\s]+)[,:] ?(.*)""")]
    private static partial Regex Quota();

    [GeneratedRegex("""(?:maximum|minimum) \S+ (?:usage|limit)[^,]* per (?:Pod|Container|PersistentVolumeClaim) is [^,\]]+(?:, but (?:limit|request|no limit|no request) is[^\]]*)?""")]
    private static partial Regex LimitRange();

    [GeneratedRegex("""[Pp]ods? "?(?:[a-z0-9-]+/)?([a-z0-9][-a-z0-9.]+)"?""")]
    private static partial Regex Named();
}
