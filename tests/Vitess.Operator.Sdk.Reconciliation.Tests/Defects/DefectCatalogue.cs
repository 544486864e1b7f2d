namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>All known defects of the original.</summary>
internal static class DefectCatalogue
{
    /// <summary>Defects whose treatment no test is named after yet. A number leaves this list with its test.</summary>
    public static IReadOnlyList<int> Untested { get; } = [];

    public static IReadOnlyList<Defect> All { get; } =
    [
        new(1, "A tablet that is Ready but not yet available makes the controller spin", "The pass comes back when the tablet will be available"),
        new(2, "An external reparent looks for the shard under the wrong name", "The record is read by the shard's name, and an unknown primary is waited for"),
        new(3, "Elections look for a tablet type by a name that is out of use", "The type itself is compared"),
        new(4, "The preparation of a MySQL upgrade runs on every Pod, each time", "Only the mysqld whose Pod is about to go is prepared"),
        new(5, "One tablet that is down stops every roll-out, even its own repair", "A tablet that is down and not the primary may be replaced"),
        new(6, "A drain that the operator began is never taken back", "The engine takes back the drains that it asked for"),
        new(7, "The primary may be drained before the replicas, and waits for ever", "Tablets that are not primary go first"),
        new(8, "Marks on a shard are written with the whole object", "Only the annotation is changed"),
        new(9, "Topology is pruned although the children could not be listed", "Steps that need another one do not run when that failed"),
        new(10, "A primary counts as lone by the replicas of its own cell", "All tablets of the shard count"),
        new(11, "The selector in the status of a cell is in no order", "It is in order"),
        new(12, "Changed etcd members wait for ever", "Members are restarted one by one, as long as there is a quorum"),
        new(13, "An etcd that is to have one member loses the others with their data", "They stay"),
        new(14, "A schedule takes what it ran from its Jobs alone", "The status remembers runs"),
        new(15, "The status of a schedule is written each time, and leftovers stop runs", "It is written when it changed, and leftovers are used"),
        new(16, "Jobs do not wake their schedule, and a suspended one does not clean up", "They do, and it does"),
        new(17, "Events tell of drains where nobody drains", "They tell of drains only where somebody does"),
        new(18, "A fault in the settings of VTAdmin ends the whole pass", "An event tells of it, and the rest is done"),
        new(19, "VTAdmin leaves its objects behind", "They go with it"),
        new(20, "Changes of some children are not noticed", "Every kind that is made is watched"),
        new(21, "The MySQL version of gateways is that of any shard", "It is that of the first shard by name"),
        new(22, "Some fields and settings are never filled or used", "The fields stay empty, as in recordings, and are described so; nothing reads the settings, which a rule of validation tells"),
        new(23, "An etcd is made beside an external lockserver", "None is made"),
        new(24, "A schedule without a time fails each pass of its cluster", "An event tells of it, and it is left out"),
        new(25, "An external drain reports a failure that was none", "The old primary steps down by itself"),
        new(26, "An evicted Pod is deleted whoever owns it, and made anew too early", "Labels are checked first, and it is made anew once it is gone"),
        new(27, "An autoscaler finds no number to start from", "There is one"),
        new(28, "Versions in names of images are misread", "Names are taken apart as registries do"),
        new(29, "Some failures of keyspaces are counted or told nowhere, some calls have no limit, and workflows are asked for before there are primaries", "Failures are counted and told, calls are limited, and nobody is asked in vain"),
        new(30, "Each restart of the operator restarts the Pods that list backups", "What is particular to the operator's Pod is not copied"),
        new(31, "The operator does not find its own Pod in another namespace", "The Pod is read directly"),
        new(32, "A hanging topology holds up the connections to others", "Connections are kept one by one"),
        new(33, "A setting of S3 stops the Pod that lists backups", "It is understood"),
        new(34, "An alias of cells that fails holds up their registration, or stays when there are no cells; an empty cell counts as in use when records are left over", "Each is done by itself, the alias follows the cells, and leftover records are removed"),
        new(35, "Pools without replicas and shards without record keep a keyspace from going", "Neither does"),
        new(36, "Volumes go with their tablets whatever people would like", "They can be retained"),
        new(37, "A reparent that failed is repeated late, and by little knowledge", "It is repeated soon; tablets that can write at once, in the same cell, are preferred; errant transactions are noticed, and the time of an election is recorded"),
        new(38, "Metrics of clusters of the same name are one, and stay when the cluster goes", "Each names its namespace, and goes with its object; names are kept, without `_total`"),
        new(39, "Chance decides between equals", "The first by alias is taken"),
        new(40, "A cell is registered before its lockserver runs", "It is registered once that is available"),
        new(41, "A keyspace with images of its own is written each time", "What is stored is compared"),
        new(42, "A cell that once had tablets never goes", "Its leftover records are removed"),
        new(43, "A volume that grows restarts its tablet over and over", "The tablet is restarted once, when its volume waits for it"),
    ];
}
