namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The cells of kinds with few columns.</summary>
internal static class OtherCells
{
    public static readonly IReadOnlyList<TableColumn> Secrets =
    [
        TableCatalog.Name, new("Type", (s, _) => s.Text("type")), Whole("Data", s => s.Map("data")?.Count ?? 0), TableCatalog.Age,
    ];

    public static readonly IReadOnlyList<TableColumn> ConfigMaps =
    [
        TableCatalog.Name, Whole("Data", s => (s.Map("data")?.Count ?? 0) + (s.Map("binaryData")?.Count ?? 0)), TableCatalog.Age,
    ];

    public static readonly IReadOnlyList<TableColumn> ServiceAccounts = [TableCatalog.Name, Whole("Secrets", s => s.List("secrets")?.Count ?? 0), TableCatalog.Age];

    public static readonly IReadOnlyList<TableColumn> Namespaces = [TableCatalog.Name, new("Status", (n, _) => JsonTree.TextAt(n, "status", "phase")), TableCatalog.Age];

    public static readonly IReadOnlyList<TableColumn> Nodes =
    [
        TableCatalog.Name,
        new("Status", (n, _) => NodeStatus(n)),
        new("Roles", (n, _) => Roles(n)),
        TableCatalog.Age,
        new("Version", (n, _) => JsonTree.TextAt(n, "status", "nodeInfo", "kubeletVersion") ?? ""),
        new("Internal-IP", (n, _) => Address(n, "InternalIP")) { Priority = 1 },
        new("External-IP", (n, _) => Address(n, "ExternalIP")) { Priority = 1 },
        new("OS-Image", (n, _) => Known(n, "osImage")) { Priority = 1 },
        new("Kernel-Version", (n, _) => Known(n, "kernelVersion")) { Priority = 1 },
        new("Container-Runtime", (n, _) => Known(n, "containerRuntimeVersion")) { Priority = 1 },
    ];

    public static readonly IReadOnlyList<TableColumn> Events =
    [
        new("Last Seen", LastSeen),
        new("Type", (e, _) => e.Text("type")),
        new("Reason", (e, _) => e.Text("reason")),
        new("Object", (e, _) => EventObject(e)),
        new("Subobject", (e, _) => JsonTree.TextAt(e, "involvedObject", "fieldPath") ?? "") { Priority = 1 },
        new("Source", (e, _) => Source(e)) { Priority = 1 },
        new("Message", (e, _) => (e.Text("message") ?? "").Trim()),
        new("First Seen", (e, x) => x.Since(e.Text("firstTimestamp") ?? e.Text("eventTime"))) { Priority = 1 },
        Whole("Count", e => e.Number("count") ?? 1) with { Priority = 1 },
        new("Name", (e, _) => JsonTree.TextAt(e, "metadata", "name")) { Format = "name", Priority = 1 },
    ];

    public static readonly IReadOnlyList<TableColumn> Budgets =
    [
        TableCatalog.Name,
        new("Min Available", (b, _) => Either(b, "minAvailable")),
        new("Max Unavailable", (b, _) => Either(b, "maxUnavailable")),
        Whole("Allowed Disruptions", b => b.Map("status").Number("disruptionsAllowed") ?? 0),
        TableCatalog.Age,
    ];

    public static readonly IReadOnlyList<TableColumn> Autoscalers =
    [
        TableCatalog.Name,
        new("Reference", (h, _) => $"{JsonTree.TextAt(h, "spec", "scaleTargetRef", "kind")}/{JsonTree.TextAt(h, "spec", "scaleTargetRef", "name")}"),
        new("Targets", (h, _) => AutoscalerTargets.Of(h)),
        new("MinPods", (h, _) => h.Map("spec").Number("minReplicas") is { } min ? GoText.Value(min) : "<unset>"),
        Whole("MaxPods", h => h.Map("spec").Number("maxReplicas") ?? 0),
        Whole("Replicas", h => h.Map("status").Number("currentReplicas") ?? 0),
        TableCatalog.Age,
    ];

    public static readonly IReadOnlyList<TableColumn> Leases = [TableCatalog.Name, new("Holder", (l, _) => JsonTree.TextAt(l, "spec", "holderIdentity") ?? ""), TableCatalog.Age];

    public static readonly IReadOnlyList<TableColumn> PriorityClasses =
    [
        TableCatalog.Name, Whole("Value", p => p.Number("value") ?? 0), new("Global-Default", (p, _) => p.Flag("globalDefault")) { Type = "boolean" },
        TableCatalog.Age, new("PreemptionPolicy", (p, _) => p.Text("preemptionPolicy") ?? "") { Priority = 0 },
    ];

    public static readonly IReadOnlyList<TableColumn> RoleBindings =
    [
        TableCatalog.Name,
        new("Role", (b, _) => $"{JsonTree.TextAt(b, "roleRef", "kind")}/{JsonTree.TextAt(b, "roleRef", "name")}"),
        TableCatalog.Age,
        new("Users", (b, _) => Subjects(b, "User")) { Priority = 1 },
        new("Groups", (b, _) => Subjects(b, "Group")) { Priority = 1 },
        new("ServiceAccounts", (b, _) => Subjects(b, "ServiceAccount")) { Priority = 1 },
    ];

    public static readonly IReadOnlyList<TableColumn> NetworkPolicies =
    [
        TableCatalog.Name, new("Pod-Selector", (p, _) => JsonTree.MapAt(p, "spec", "podSelector") is { Count: > 0 } s ? SelectorText.Of(s) : "<none>"), TableCatalog.Age,
    ];

    private static TableColumn Whole(string name, Func<JsonMap, long> cell) => new(name, (o, _) => cell(o)) { Type = "integer" };

    private static string NodeStatus(JsonMap node)
    {
        var ready = JsonTree.MapAt(node, "status").List("conditions").Maps().FirstOrDefault(c => c.Text("type") == "Ready");
        var status = ready is null ? "Unknown" : ready.Text("status") == "True" ? "Ready" : "NotReady";
        return node.Map("spec").Flag("unschedulable") ? status + ",SchedulingDisabled" : status;
    }

    private static string Roles(JsonMap node)
    {
        const string Prefix = "node-role.kubernetes.io/";
        var roles = (JsonTree.MapAt(node, "metadata", "labels") ?? []).Where(l => l.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l.Key[Prefix.Length..]);
        var text = string.Join(',', roles.Order(StringComparer.Ordinal));
        return text.Length == 0 ? "<none>" : text;
    }

    private static string Address(JsonMap node, string type) =>
        JsonTree.MapAt(node, "status").List("addresses").Maps().FirstOrDefault(a => a.Text("type") == type).Text("address") ?? "<none>";

    private static string Known(JsonMap node, string field) => JsonTree.TextAt(node, "status", "nodeInfo", field) is { Length: > 0 } text ? text : "<unknown>";

    private static string LastSeen(JsonMap e, TableContext context) =>
        context.Since(JsonTree.TextAt(e, "series", "lastObservedTime") ?? e.Text("lastTimestamp") ?? e.Text("firstTimestamp") ?? e.Text("eventTime"));

    private static string EventObject(JsonMap e)
    {
        var involved = e.Map("involvedObject") ?? e.Map("regarding");
#pragma warning disable CA1308 // kubectl shows kinds of events in lower case
        return $"{(involved.Text("kind") ?? "").ToLowerInvariant()}/{involved.Text("name")}";
#pragma warning restore CA1308
    }

    private static string Source(JsonMap e)
    {
        var component = JsonTree.TextAt(e, "source", "component") is { Length: > 0 } text ? text : e.Text("reportingComponent") ?? "";
        return JsonTree.TextAt(e, "source", "host") is { Length: > 0 } host ? $"{component}, {host}" : component;
    }

    private static string Either(JsonMap budget, string field) => JsonTree.At(budget, "spec", field) is { } value ? GoText.Value(value) : "N/A";

    private static string Subjects(JsonMap binding, string kind) => string.Join(", ", binding.List("subjects").Maps()
        .Where(s => s.Text("kind") == kind)
        .Select(s => kind == "ServiceAccount" ? $"{s.Text("namespace")}/{s.Text("name")}" : s.Text("name")));
}
