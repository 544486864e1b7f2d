namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The cells of Services.</summary>
internal static class ServiceCells
{
    public static readonly IReadOnlyList<TableColumn> Columns =
    [
        TableCatalog.Name,
        new("Type", (s, _) => JsonTree.TextAt(s, "spec", "type")),
        new("Cluster-IP", (s, _) => JsonTree.TextAt(s, "spec", "clusterIP") is { Length: > 0 } ip ? ip : "<none>"),
        new("External-IP", (s, _) => External(s)),
        new("Port(s)", (s, _) => Ports(s)),
        TableCatalog.Age,
        new("Selector", (s, _) => SelectorText.OfLabels(JsonTree.MapAt(s, "spec", "selector")) is { Length: > 0 } text ? text : "<none>") { Priority = 1 },
    ];

    private static string External(JsonMap service)
    {
        var spec = service.Map("spec");
        var given = spec.List("externalIPs").Texts().ToList();
        switch (spec.Text("type"))
        {
            case "ExternalName":
                return spec.Text("externalName") ?? "";
            case "LoadBalancer":
                var balanced = JsonTree.MapAt(service, "status", "loadBalancer").List("ingress").Maps()
                    .Select(i => i.Text("ip") is { Length: > 0 } ip ? ip : i.Text("hostname") ?? "")
                    .Concat(given)
                    .ToList();
                return balanced.Count > 0 ? string.Join(',', balanced) : "<pending>";
            default:
                return given.Count > 0 ? string.Join(',', given) : "<none>";
        }
    }

    private static string Ports(JsonMap service)
    {
        var ports = service.Map("spec").List("ports").Maps().Select(p =>
            p.Number("nodePort") is > 0 and var node ? $"{p.Number("port")}:{node}/{p.Text("protocol")}" : $"{p.Number("port")}/{p.Text("protocol")}");
        var text = string.Join(',', ports);
        return text.Length == 0 ? "<none>" : text;
    }
}
