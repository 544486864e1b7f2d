using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Images;

/// <summary>Rules on the releases of Vitess' own images.</summary>
internal static class ReleaseRules
{
    private static readonly string[] Defaulted = ["vtctld", "vtgate", "vttablet", "vtorc", "vtbackup"];

    private const int Oldest = 14; // the oldest release whose flags are known

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0805", Warning, "An image may change under the cluster", "images: {vtgate: 'vitess/lite:latest'}"), Floating),
        RuleOf.Cluster(new("V0807", Warning, "Programs of one cluster are more than one release of Vitess apart", "images: {vtgate: 'vitess/lite:v24.0.0', vttablet: 'vitess/lite:v22.0.0'}"), Apart),
        OfVitess(new("V0808", Error, "An image of Vitess is older than the operator can start", "images: {vttablet: 'vitess/lite:v13.0.0'}, target original"), TooOld),
        OfVitess(new("V0809", Error, "vtorc gets a flag that its release does not know", "images: {vtorc: 'vitess/lite:v23.0.0'}, target original@2.18"), VtorcCell),
        OfVitess(new("V0810", Error, "An image of Vitess is newer than the operator can start", "images: {vtgate: 'vitess/lite:v25.0.0'}, target original"), TooNew),
    ];

    private static IRule OfVitess(RuleInfo info, Action<ImageScope, ClusterScope, int, RuleFindings> check) => RuleOf.Cluster(info, (cluster, found) =>
    {
        foreach (var image in cluster.Images.Where(image => image.IsVitess))
        {
            if (image.Major is { } major)
            {
                check(image, cluster, major, found);
            }
        }
    });

    private static void Floating(ClusterScope cluster, RuleFindings found)
    {
        foreach (var image in cluster.Images)
        {
            var reference = ImageReference.Parse(image.Image);
            if (reference.Digest is null && (reference.Tag is null or "latest" or "main" or "nightly" || IsLiteWithoutRelease(image, reference)))
            {
                found.Add(image.Path, $"'{image.Image}' has no fixed tag: any node that pulls it may get another release than the others.", "Name a release.");
            }
        }

        if (cluster.Context.Target.IsSdk && Missing(cluster) is { Count: > 0 } missing && ImageReference.Parse(cluster.Context.Operator.VitessImage).Tag is null or "latest")
        {
            found.Add("spec.images", $"No image is given for {string.Join(", ", missing)}: the default is '{cluster.Context.Operator.VitessImage}', which changes over time.", "Name a release for each.");
        }
    }

    // The tags mysql80 and the like follow the newest release.
    private static bool IsLiteWithoutRelease(ImageScope image, ImageReference reference) =>
        image.Major is null && reference.Repository.Split('/') is [.., "vitess", "lite" or "vtadmin"];

    private static IReadOnlyList<string> Missing(ClusterScope cluster) =>
    [
        .. Defaulted.Where(program =>
            cluster.Images.All(image => image.Path != $"spec.images.{program}") && (program != "vtbackup" || cluster.Locations.Count > 0)),
    ];

    private static void Apart(ClusterScope cluster, RuleFindings found)
    {
        foreach (var image in cluster.Previous is null ? [] : cluster.Images.Where(image => image.IsVitess))
        {
            var before = cluster.Previous!.Images.FirstOrDefault(old => old.Path == image.Path)?.Major;
            if (image.Major - before > 1 || image.Major - before < -1)
            {
                found.Add(image.Path, $"{image.Program} goes from release {before} to {image.Major} in one step: Vitess promises that neighbouring releases understand each other, and no more.", "Upgrade one release at a time.");
            }
        }

        var known = cluster.Images.Where(image => image is { IsVitess: true, Major: not null }).ToList();
        var newest = known.MaxBy(image => image.Major);
        foreach (var image in known.Where(image => newest!.Major - image.Major > 1))
        {
            found.Add(image.Path, $"{image.Program} is of release {image.Major}, {newest!.Program} of release {newest.Major}: Vitess promises that neighbouring releases understand each other, and no more.", "Upgrade one release at a time.");
        }
    }

    private static void TooOld(ImageScope image, ClusterScope cluster, int major, RuleFindings found)
    {
        var oldest = cluster.Context.Target.OriginalMinor is { } minor ? OldestFor(minor) : Oldest;
        if (major < oldest && !(cluster.Context.Target.OriginalMinor is >= 18 && image.Program == "vtorc"))
        {
            if (cluster.Context.Target.IsSdk)
            {
                found.Add(image.Path, $"Flags are known from release {oldest} on: {image.Program} of release {major} may get some that it does not know.", "Use newer images.", Warning);
                return;
            }

            found.Add(image.Path, $"The oldest release that works with this operator is {oldest}: {image.Program} of release {major} gets flags that it does not know and exits.", "Use newer images, or an older operator.");
        }
    }

    private static int OldestFor(int minor) => minor switch { >= 12 => 19, >= 9 => 15, 8 => 14, _ => 0 };

    private static void VtorcCell(ImageScope image, ClusterScope cluster, int major, RuleFindings found)
    {
        if (cluster.Context.Target.OriginalMinor >= 18 && image.Program == "vtorc" && major < 24)
        {
            found.Add(image.Path, $"This operator always passes --cell to vtorc, which release {major} does not know: it exits, and nothing fails over.", "Use an image of release 24 for vtorc, or operator 2.17.");
        }
    }

    private static void TooNew(ImageScope image, ClusterScope cluster, int major, RuleFindings found)
    {
        var newest = cluster.Context.Target.OriginalMinor switch { null => int.MaxValue, <= 7 => 14, 8 => 15, _ => 24 };
        if (major > newest)
        {
            found.Add(image.Path, $"The newest release that works with this operator is {newest}: {image.Program} of release {major} refuses flags that it passes.", "Use older images, or a newer operator.");
        }
    }
}
