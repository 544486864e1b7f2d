namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The cells of claims, volumes and their classes.</summary>
internal static class VolumeCells
{
    private static readonly Dictionary<string, string> Modes = new(StringComparer.Ordinal)
    {
        ["ReadWriteOnce"] = "RWO",
        ["ReadOnlyMany"] = "ROX",
        ["ReadWriteMany"] = "RWX",
        ["ReadWriteOncePod"] = "RWOP",
    };

    public static readonly IReadOnlyList<TableColumn> Claims =
    [
        TableCatalog.Name,
        new("Status", (c, _) => Phase(c)),
        new("Volume", (c, _) => JsonTree.TextAt(c, "spec", "volumeName") ?? ""),
        new("Capacity", (c, _) => IsBound(c) ? JsonTree.TextAt(c, "status", "capacity", "storage") ?? "" : ""),
        new("Access Modes", (c, _) => IsBound(c) ? AccessModes(c.Map("status")) : ""),
        new("StorageClass", (c, _) => Class(c)),
        new("VolumeAttributesClass", (c, _) => AttributesClass(c)),
        TableCatalog.Age,
        new("VolumeMode", (c, _) => JsonTree.TextAt(c, "spec", "volumeMode") ?? "<unset>") { Priority = 1 },
    ];

    public static readonly IReadOnlyList<TableColumn> Volumes =
    [
        TableCatalog.Name,
        new("Capacity", (v, _) => JsonTree.TextAt(v, "spec", "capacity", "storage") ?? ""),
        new("Access Modes", (v, _) => AccessModes(v.Map("spec"))),
        new("Reclaim Policy", (v, _) => JsonTree.TextAt(v, "spec", "persistentVolumeReclaimPolicy") ?? ""),
        new("Status", (v, _) => Phase(v)),
        new("Claim", (v, _) => JsonTree.MapAt(v, "spec", "claimRef") is { } claim ? $"{claim.Text("namespace")}/{claim.Text("name")}" : ""),
        new("StorageClass", (v, _) => Class(v)),
        new("VolumeAttributesClass", (v, _) => AttributesClass(v)),
        new("Reason", (v, _) => JsonTree.TextAt(v, "status", "reason") ?? ""),
        TableCatalog.Age,
        new("VolumeMode", (v, _) => JsonTree.TextAt(v, "spec", "volumeMode") ?? "<unset>") { Priority = 1 },
    ];

    public static readonly IReadOnlyList<TableColumn> Classes =
    [
        new("Name", (c, _) => JsonTree.TextAt(c, "metadata", "name") + (IsDefault(c) ? " (default)" : "")) { Format = "name" },
        new("Provisioner", (c, _) => c.Text("provisioner")),
        new("ReclaimPolicy", (c, _) => c.Text("reclaimPolicy") ?? "Delete"),
        new("VolumeBindingMode", (c, _) => c.Text("volumeBindingMode") ?? "Immediate"),
        new("AllowVolumeExpansion", (c, _) => c.Flag("allowVolumeExpansion")),
        TableCatalog.Age,
    ];

    private static bool IsDefault(JsonMap c) => JsonTree.TextAt(c, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class") == "true";

    private static bool IsBound(JsonMap claim) => JsonTree.TextAt(claim, "spec", "volumeName") is { Length: > 0 };

    private static string Phase(JsonMap obj) =>
        obj.Map("metadata")!.ContainsKey("deletionTimestamp") ? "Terminating" : JsonTree.TextAt(obj, "status", "phase") ?? "";

    private static string Class(JsonMap obj) => JsonTree.TextAt(obj, "spec", "storageClassName") ?? "";

    private static string AttributesClass(JsonMap obj) => JsonTree.TextAt(obj, "spec", "volumeAttributesClassName") ?? "<unset>";

    private static string AccessModes(JsonMap? map) =>
        string.Join(',', map.List("accessModes").Texts().Distinct().Select(m => Modes.GetValueOrDefault(m, m)));
}
