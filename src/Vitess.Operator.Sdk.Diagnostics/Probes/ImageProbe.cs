using System.Text.RegularExpressions;
using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Images that do not arrive, or that do not have the program that is asked for.</summary>
internal static partial class ImageProbe
{
    private static readonly string[] Pulls = ["ImagePullBackOff", "ErrImagePull", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError", "RegistryUnavailable"];
    private static readonly string[] Starts = ["RunContainerError", "CreateContainerError", "StartError", "ContainerCannotRun", "CrashLoopBackOff"];

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var pod in view.SickPods)
        {
            foreach (var container in pod.Containers.Where(container => !container.IsWell))
            {
                if (Pulls.Contains(container.WaitingReason))
                {
                    yield return Pull(view, pod, container);
                }
                else if (Start(view, pod, container) is { } clue)
                {
                    yield return clue;
                }
            }
        }
    }

    private static Clue Pull(ClusterView view, PodView pod, ContainerView container)
    {
        var entry = view.EventsOf(pod).FirstOrDefault(entry => entry.Reason is "Failed" or "ErrImageNeverPull" or "InspectFailed" && entry.Message.Contains(container.Image, StringComparison.Ordinal) && entry.Message.Contains(':', StringComparison.Ordinal)
            && !entry.Message.StartsWith("Error: ImagePullBackOff", StringComparison.Ordinal));
        var message = $"{container.WaitingMessage} {entry?.Message}";
        var (info, why, fix) = message switch
        {
            _ when container.WaitingReason == "InvalidImageName" => (DiagnosisCatalogue.ImageNameInvalid, "its name cannot be read", "Write the image as registry/name:tag."),
            _ when Has(message, "unauthorized", "authentication required", "denied", "forbidden", "no basic auth") => (DiagnosisCatalogue.ImagePullDenied, "the registry asks for credentials, or has no such image for everybody",
                "Correct the name of the image, or add a Secret with credentials to spec.imagePullSecrets."),
            _ when Has(message, "no match for platform", "no matching manifest") => (DiagnosisCatalogue.WrongArchitecture, "it does not exist for the processor of the node", "Use an image for the node's processor, or nodes of the image's."),
            _ when Has(message, "not found", "manifest unknown", "does not exist", "NotFound") => (DiagnosisCatalogue.ImageNotFound, "the registry has no such image", "Correct the name or tag of the image."),
            _ when container.WaitingReason == "ErrImageNeverPull" => (DiagnosisCatalogue.ImagePullFailed, "it is not on the node and its pull policy is Never", "Load the image onto the nodes, or change spec.imagePullPolicies."),
            _ => (DiagnosisCatalogue.ImagePullFailed, "the pull fails", "Read the message: a rate limit, a registry or a network that cannot be reached; correct the image or the network."),
        };
        return Clue.Of(info, pod, $"The image {container.Image} of the container {container.Name} cannot be pulled: {why}.", fix) with
        {
            Path = view.Paths.ImageOf(pod, container),
            Evidence = [$"{pod.Reference}: container {container.Name}: {container.WaitingReason}: {container.WaitingMessage}", .. entry is null ? Enumerable.Empty<string>() : [entry.Line]],
        };
    }

    private static Clue? Start(ClusterView view, PodView pod, ContainerView container)
    {
        var message = $"{container.WaitingMessage} {container.LastEnd.Text("message")} {string.Join('\n', (container.Restarts > 0 ? container.Lines : container.RecentLines).TakeLast(5))}";
        var isFormat = Has(message, "exec format error");
        if (!isFormat && !IsForeignExporter(container) && !(Has(message, ": no such file or directory") && Shell().IsMatch(message)) && !Has(message, "executable file not found", "no such file or directory: unknown", "stat /", "not found in $PATH") && !(Starts.Contains(container.WaitingReason) && Has(message, ": no such file or directory") && Has(message, "exec")))
        {
            return null;
        }

        var isExporter = container.Name == "mysqld-exporter";
        var (info, cause) = isFormat
            ? (DiagnosisCatalogue.WrongArchitecture, $"The image {container.Image} of the container {container.Name} is for another processor than the node's.")
            : (isExporter ? DiagnosisCatalogue.WrongExporterImage : DiagnosisCatalogue.CommandNotFound, $"The image {container.Image} does not have the program that the container {container.Name} runs.");
        return Clue.Of(info, pod, cause, isExporter ? "Set spec.images.mysqldExporter to an image of prom/mysqld-exporter." : "Use an image that is made for this component and this processor.") with
        {
            Path = view.Paths.ImageOf(pod, container),
            Evidence = [$"{pod.Reference}: container {container.Name}: {message.Trim()}"],
        };
    }

    // What is no exporter by its name and does not run is none.
    private static bool IsForeignExporter(ContainerView container) => container.Name == "mysqld-exporter" && container.Image.Length > 0 && !container.Image.Contains("exporter", StringComparison.OrdinalIgnoreCase)
        && (container.WaitingReason.Length > 0 ? Starts.Contains(container.WaitingReason) : container.LastEnd is not null);

    private static bool Has(string text, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"line \d+: /\S+: No such file or directory", RegexOptions.IgnoreCase)]
    private static partial Regex Shell();
}
