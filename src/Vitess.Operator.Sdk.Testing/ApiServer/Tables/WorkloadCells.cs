namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The cells of workloads.</summary>
internal static class WorkloadCells
{
    private static readonly TableColumn Containers = new("Containers", (o, _) => Join(o, "name")) { Priority = 1 };
    private static readonly TableColumn Images = new("Images", (o, _) => Join(o, "image")) { Priority = 1 };

    private static readonly TableColumn Selector =
        new("Selector", (o, _) => JsonTree.MapAt(o, "spec", "selector") is { } s ? SelectorText.Of(s) : "<none>") { Priority = 1 };

    public static readonly IReadOnlyList<TableColumn> Deployments =
    [
        TableCatalog.Name,
        new("Ready", (d, _) => $"{Status(d, "readyReplicas")}/{Spec(d, "replicas")}"),
        new("Up-to-date", (d, _) => Status(d, "updatedReplicas")) { Type = "string" },
        new("Available", (d, _) => Status(d, "availableReplicas")) { Type = "string" },
        TableCatalog.Age, Containers, Images, Selector,
    ];

    public static readonly IReadOnlyList<TableColumn> ReplicaSets =
    [
        TableCatalog.Name, Whole("Desired", d => Spec(d, "replicas")), Whole("Current", d => Status(d, "replicas")), Whole("Ready", d => Status(d, "readyReplicas")),
        TableCatalog.Age, Containers, Images, Selector,
    ];

    public static readonly IReadOnlyList<TableColumn> StatefulSets =
    [
        TableCatalog.Name, new("Ready", (d, _) => $"{Status(d, "readyReplicas")}/{Spec(d, "replicas")}"), TableCatalog.Age, Containers, Images,
    ];

    public static readonly IReadOnlyList<TableColumn> DaemonSets =
    [
        TableCatalog.Name, Whole("Desired", d => Status(d, "desiredNumberScheduled")), Whole("Current", d => Status(d, "currentNumberScheduled")),
        Whole("Ready", d => Status(d, "numberReady")), Whole("Up-to-date", d => Status(d, "updatedNumberScheduled")), Whole("Available", d => Status(d, "numberAvailable")),
        new("Node Selector", (d, _) => SelectorText.OfLabels(JsonTree.MapAt(d, "spec", "template", "spec", "nodeSelector")) is { Length: > 0 } s ? s : "<none>"),
        TableCatalog.Age, Containers, Images, Selector,
    ];

    public static readonly IReadOnlyList<TableColumn> Jobs =
    [
        TableCatalog.Name,
        new("Status", (j, _) => JobStatus(j)),
        new("Completions", (j, _) => Completions(j)),
        new("Duration", Duration),
        TableCatalog.Age, Containers, Images, Selector,
    ];

    public static readonly IReadOnlyList<TableColumn> CronJobs =
    [
        TableCatalog.Name,
        new("Schedule", (c, _) => JsonTree.TextAt(c, "spec", "schedule")),
        new("Timezone", (c, _) => JsonTree.TextAt(c, "spec", "timeZone") ?? "<none>"),
        new("Suspend", (c, _) => JsonTree.MapAt(c, "spec").Flag("suspend") ? "True" : "False") { Type = "boolean" },
        Whole("Active", c => JsonTree.MapAt(c, "status").List("active")?.Count ?? 0),
        new("Last Schedule", (c, x) => JsonTree.TextAt(c, "status", "lastScheduleTime") is { } time ? x.Since(time) : "<none>"),
        TableCatalog.Age,
    ];

    private static TableColumn Whole(string name, Func<JsonMap, long> cell) => new(name, (o, _) => cell(o)) { Type = "integer" };

    private static long Status(JsonMap obj, string field) => obj.Map("status").Number(field) ?? 0;

    private static long Spec(JsonMap obj, string field) => obj.Map("spec").Number(field) ?? 0;

    private static string Join(JsonMap obj, string field) =>
        string.Join(',', JsonTree.MapAt(obj, "spec", "template", "spec").List("containers").Maps().Select(c => c.Text(field)));

    private static string JobStatus(JsonMap job)
    {
        bool Has(string type) => job.Map("status").List("conditions").Maps().Any(c => c.Text("type") == type && c.Text("status") == "True");
        return Has("Complete") ? "Complete"
            : Has("Failed") ? "Failed"
            : job.Map("metadata")!.ContainsKey("deletionTimestamp") ? "Terminating"
            : Has("Suspended") ? "Suspended"
            : Has("FailureTarget") ? "FailureTarget"
            : Has("SuccessCriteriaMet") ? "SuccessCriteriaMet" : "Running";
    }

    private static string Completions(JsonMap job)
    {
        var done = Status(job, "succeeded");
        if (job.Map("spec").Number("completions") is { } wanted)
        {
            return $"{done}/{wanted}";
        }

        var parallel = job.Map("spec").Number("parallelism") ?? 0;
        return parallel > 1 ? $"{done}/1 of {parallel}" : $"{done}/1";
    }

    private static string Duration(JsonMap job, TableContext context)
    {
        if (TimeText.Parse(JsonTree.TextAt(job, "status", "startTime")) is not { } start)
        {
            return "";
        }

        var end = TimeText.Parse(JsonTree.TextAt(job, "status", "completionTime")) ?? context.Now;
        return HumanDuration.Of(end - start);
    }
}
