using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>Rules on places to store backups.</summary>
internal static class LocationRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Locations(new("V0901", Error, "A backup location has no kind of storage", "locations: [{name: main}]"), NoStorage),
        RuleOf.Locations(new("V0902", Error, "A backup location has several kinds of storage", "locations: [{gcs: {…}, s3: {…}}]"), SeveralStorages),
        RuleOf.Cluster(new("V0903", Error, "Two backup locations have one name", "locations: [{s3: {…}}, {gcs: {…}}]"), Duplicates),
        RuleOf.Locations(new("V0907", Warning, "Backups are stored on the disk of each node", "locations: [{volume: {hostPath: {path: /backups}}}]"), NodeLocal),
        RuleOf.Locations(new("V0908", Warning, "The volume for backups can be mounted on one node only", "locations: [{volume: {persistentVolumeClaim: {…}}}] with ReadWriteOnce"), SingleNode),
        RuleOf.Locations(new("V0915", Warning, "Backups in Ceph are not kept apart by cluster", "locations: [{ceph: {…}}]"), Ceph),
        RuleOf.Cluster(new("V0916", Warning, "vtctld knows the first backup location only", "locations: [{name: a}, {name: b}]"), FirstOnly),
        RuleOf.Locations(new("V0914", Error, "The watcher of a location does not know the flag for the part size", "s3: {minPartSize: 1048576}, target original"), PartSize),
    ];

    private static IReadOnlyList<string> Storages(VitessBackupLocation location) => [.. new[]
    {
        location.Gcs is null ? null : "gcs", location.S3 is null ? null : "s3", location.Azblob is null ? null : "azblob",
        location.Ceph is null ? null : "ceph", location.Volume is null ? null : "volume",
    }.OfType<string>()];

    private static void NoStorage(LocationScope location, RuleFindings found)
    {
        if (Storages(location.Location).Count == 0)
        {
            found.Add(location.Path, "The location names no storage: tablets that restore from it exit with 'no registered implementation'.", "Add gcs, s3, azblob, ceph or volume.");
        }
    }

    private static void SeveralStorages(LocationScope location, RuleFindings found)
    {
        if (Storages(location.Location) is { Count: > 1 } storages)
        {
            found.Add(location.Path, $"The location has {string.Join(" and ", storages)}: {storages[0]} counts, the rest is ignored.", "Keep one, and make locations of their own of the others.");
        }
    }

    private static void Duplicates(ClusterScope cluster, RuleFindings found)
    {
        foreach (var location in Repeated.Of(cluster.Locations, location => location.Name))
        {
            var name = location.Name.Length == 0 ? "Another location has no name either" : $"Another location is called '{location.Name}' too";
            found.Add(location.Path, $"{name}: backups are listed in the last one and stored in the first.", "Give each location a name of its own; one may have none.");
        }
    }

    private static void NodeLocal(LocationScope location, RuleFindings found)
    {
        if (location.Location.Volume is { } volume && IsOfTheNode(volume) && location.Cluster.Context.Nodes is not [_])
        {
            found.Add(
                location.Path + ".volume",
                "Each node sees its own files: the first backup is invisible to tablets on other nodes, which wait for it at READY 2/3. The group that owns the volume has no effect there either.",
                "Use storage that all nodes reach.");
        }
    }

    // A volume without any kind is an emptyDir: the API server makes it one.
    private static bool IsOfTheNode(V1Volume volume) =>
        volume.HostPath is not null || volume.EmptyDir is not null || VitessJson.ToNode(volume) is not JsonObject fields || fields.All(field => field.Key == "name" || field.Value is null);

    private static void SingleNode(LocationScope location, RuleFindings found)
    {
        var name = location.Location.Volume?.PersistentVolumeClaim?.ClaimName;
        var claim = location.Cluster.Others.OfType<V1PersistentVolumeClaim>().FirstOrDefault(claim => claim.Metadata?.Name == name);
        if (name is not null && claim?.Spec?.AccessModes is { Count: > 0 } modes && !modes.Contains("ReadWriteMany") && location.Cluster.Context.Nodes is not [_])
        {
            found.Add(location.Path + ".volume.persistentVolumeClaim.claimName", $"Claim '{name}' is {string.Join(", ", modes)}: Pods on a second node cannot mount it and stay Pending.", "Use a claim with ReadWriteMany.");
        }
    }

    private static void Ceph(LocationScope location, RuleFindings found)
    {
        if (location.Location.Ceph is not null)
        {
            found.Add(location.Path + ".ceph", "Neither the cluster's name nor a prefix is part of the bucket: clusters that share the endpoint and the names of keyspaces share their backups.", "Use different names of keyspaces, or an endpoint for each cluster.");
        }
    }

    private static void FirstOnly(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Locations.Count > 1)
        {
            found.Add(cluster.Locations[1].Path, "vtctld gets the settings of the first location only: its backup commands do not see the others.", "List the location that vtctld shall see first.");
        }
    }

    private static void PartSize(LocationScope location, RuleFindings found)
    {
        if (location.Location.S3?.MinPartSize > 0 && !location.Cluster.Context.Target.IsSdk)
        {
            found.Add(location.Path + ".s3.minPartSize", "The Pod that lists the backups exits with an unknown flag, again and again.", "Leave minPartSize out.");
        }
    }
}
