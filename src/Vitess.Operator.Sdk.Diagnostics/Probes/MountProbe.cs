using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Secrets, ConfigMaps and volumes that containers wait for.</summary>
internal static partial class MountProbe
{
    private static readonly string[] Reasons = ["FailedMount", "FailedAttachVolume", "FailedMapVolume", "Failed"];

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods.Where(pod => pod.Containers.Any(container => container.WaitingReason is "ContainerCreating" or "PodInitializing" or "CreateContainerConfigError" or "")))
        {
            var clues = Messages(view, pod).SelectMany(message => Read(view, pod, message.Text, message.Line)).Concat(Absent(view, pod)).DistinctBy(clue => (clue.Info.Code, clue.Cause));
            foreach (var clue in clues)
            {
                yield return clue;
            }
        }
    }

    private static IEnumerable<(string Text, string Line)> Messages(ClusterView view, PodView pod)
    {
        foreach (var container in pod.Containers.Where(container => container.WaitingReason == "CreateContainerConfigError"))
        {
            yield return (container.WaitingMessage, $"{pod.Reference}: container {container.Name}: {container.WaitingReason}: {container.WaitingMessage}");
        }

        // Kubelet says once what is missing, and again and again that it waits.
        var told = view.EventsOf(pod).Where(entry => Reasons.Contains(entry.Reason)).ToList();
        if (pod.Containers.Any(container => container.WaitingReason is "ContainerCreating" or "PodInitializing") && (told.Find(entry => !IsWaiting(entry.Message)) ?? told.FirstOrDefault()) is { } entry)
        {
            yield return (entry.Message, entry.Line);
        }
    }

    private static IEnumerable<Clue> Read(ClusterView view, PodView pod, string message, string line)
    {
        if (MissingKey().Match(message) is { Success: true } key)
        {
            var kind = key.Groups[2].Value.Equals("configmap", StringComparison.OrdinalIgnoreCase) ? "ConfigMap" : "Secret";
            yield return KeyOf(view, pod, kind, Base(key.Groups[3].Value), key.Groups[1].Value, line);
        }
        else if (NonExistentKey().Match(message) is { Success: true } reference)
        {
            var volume = Volume().Match(message).Groups[1].Value;
            var source = pod.Json.Items("spec", "volumes").FirstOrDefault(entry => entry.Text("name") == volume);
            var (kind, name) = source.At("configMap") is null ? ("Secret", source.Text("secret", "secretName")) : ("ConfigMap", source.Text("configMap", "name"));
            yield return KeyOf(view, pod, kind, name, reference.Groups[1].Value, line);
        }
        else if (Missing().Match(message) is { Success: true } missing)
        {
            yield return ObjectOf(view, pod, missing.Groups[1].Value.StartsWith("secret", StringComparison.OrdinalIgnoreCase) ? "Secret" : "ConfigMap", Base(missing.Groups[2].Value), line);
        }
        else if (message.Length > 0 && !line.Contains("event Failed on", StringComparison.Ordinal))
        {
            yield return Clue.Of(DiagnosisCatalogue.AttachFailed, pod, $"A volume of the Pod cannot be attached or mounted: {message}", "Correct what the message names: a volume still attached to another node, a wrong server or path, or missing rights.") with
            { Path = view.Paths.Of(pod), Evidence = [line] };
        }
    }

    private static bool IsWaiting(string message) => message.Contains("unmounted volumes=[", StringComparison.Ordinal) || message.Contains("list of unmounted volumes", StringComparison.Ordinal);

    // Without events the Pod still tells what it needs; only a snapshot with objects of the kind tells that one is missing.
    private static IEnumerable<Clue> Absent(ClusterView view, PodView pod)
    {
        foreach (var (kind, name, keys) in References(pod).Where(reference => reference.Name.Length > 0 && view.Snapshot.Knows(reference.Kind)))
        {
            var found = view.Snapshot.OfKind(kind).FirstOrDefault(view => view.Name == name && (view.Namespace == pod.Namespace || view.Namespace.Length == 0 || pod.Namespace.Length == 0));
            if (found is null)
            {
                yield return ObjectOf(view, pod, kind, name, $"{pod.Reference} uses the {kind} {name}, which is not there");
                continue;
            }

            foreach (var key in keys.Where(key => found.Json.At("data", key) is null && found.Json.At("stringData", key) is null && found.Json.At("binaryData", key) is null))
            {
                yield return KeyOf(view, pod, kind, name, key, $"{pod.Reference} uses the key {key} of the {kind} {name}, which has no such key");
            }
        }
    }

    private static IEnumerable<(string Kind, string Name, IEnumerable<string> Keys)> References(PodView pod)
    {
        foreach (var volume in pod.Json.Items("spec", "volumes"))
        {
            if (volume.At("secret") is { } secret && secret.Text("optional") != "true")
            {
                yield return ("Secret", secret.Text("secretName"), [.. secret.Items("items").Select(item => item.Text("key"))]);
            }

            if (volume.At("configMap") is { } map && map.Text("optional") != "true")
            {
                yield return ("ConfigMap", map.Text("name"), [.. map.Items("items").Select(item => item.Text("key"))]);
            }
        }

        foreach (var reference in pod.Containers.SelectMany(container => container.Spec.Items("env")).Select(entry => entry.At("valueFrom", "secretKeyRef")).Where(reference => reference is not null && reference.Text("optional") != "true"))
        {
            yield return ("Secret", reference.Text("name"), [reference.Text("key")]);
        }
    }

    private static Clue ObjectOf(ClusterView view, PodView pod, string kind, string name, string line) => Clue.Of(
        kind == "Secret" ? DiagnosisCatalogue.SecretMissing : DiagnosisCatalogue.ConfigMapMissing, pod, $"The Pod uses the {kind} {name}, which does not exist in the namespace.", $"Create the {kind} {name} in the namespace of the cluster, or correct its name.") with
    { Path = SecretPaths.Of(view, pod, name, string.Empty), Evidence = [line] };

    private static Clue KeyOf(ClusterView view, PodView pod, string kind, string name, string key, string line) => Clue.Of(
        DiagnosisCatalogue.SecretKeyMissing, pod, $"The {kind} {name} has no key {key}, which the Pod uses.", $"Add the key {key} to the {kind} {name}, or name a key that it has.") with
    { Path = SecretPaths.Of(view, pod, name, key), Evidence = [line] };

    private static string Base(string name) => name[(name.LastIndexOf('/') + 1)..];

    [GeneratedRegex("""couldn't find key (\S+) in (Secret|ConfigMap) (\S+)""", RegexOptions.IgnoreCase)]
    private static partial Regex MissingKey();

    [GeneratedRegex("""references? non-existent (?:secret|config) key: ([^\s,]+)""")]
    private static partial Regex NonExistentKey();

    [GeneratedRegex("""for volume "([^"]+)" """)]
    private static partial Regex Volume();

    [GeneratedRegex("""(secrets?|configmaps?) "([^"]+)" not found""", RegexOptions.IgnoreCase)]
    private static partial Regex Missing();
}
