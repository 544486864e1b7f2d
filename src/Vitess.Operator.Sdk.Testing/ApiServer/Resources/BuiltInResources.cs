namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The built-in groups in the order in which discovery lists them.</summary>
internal static class BuiltInResources
{
    private static readonly Lazy<IReadOnlyList<GroupInfo>> All = new(Load);

    public static IReadOnlyList<GroupInfo> Groups => All.Value;

    private static List<GroupInfo> Load()
    {
        var file = (JsonMap)JsonParser.Parse(EmbeddedData.Read("resources.json"))!;
        return [.. file.List("groups").Maps().Select(ReadGroup)];
    }

    private static GroupInfo ReadGroup(JsonMap node)
    {
        var name = node.Text("name")!;
        return new(name, [.. node.List("versions").Maps().Select(v => new VersionInfo(
            v.Text("version")!,
            [.. v.List("resources").Maps().Select(r => ReadResource(name, v.Text("version")!, r))]))]);
    }

    private static ResourceInfo ReadResource(string group, string version, JsonMap node)
    {
        var kind = node.Map("responseKind").Text("kind")!;
        var plural = node.Text("resource")!;
        return new ResourceInfo
        {
            Group = group,
            Version = version,
            Kind = kind,
            ListKind = kind + "List",
            Plural = plural,
            Singular = node.Text("singularResource")!,
            Namespaced = node.Text("scope") == "Namespaced",
            ShortNames = [.. node.List("shortNames").Texts()],
            Categories = [.. node.List("categories").Texts()],
            Verbs = [.. node.List("verbs").Texts()],
            Subresources = node.List("subresources").Maps().Select(ReadSubresource).ToDictionary(s => s.Name, StringComparer.Ordinal),
            TypeName = node.Text("type"),
            Rules = KindCatalog.Find(group, kind),
            StorageVersion = StoredVersion(group, plural, version),
            StorageKey = plural == "events" ? "events" : group + "/" + plural,
        };
    }

    private static SubresourceInfo ReadSubresource(JsonMap node) => new(
        node.Text("subresource")!,
        node.Map("responseKind").Text("group") ?? "",
        node.Map("responseKind").Text("version") ?? "",
        node.Map("responseKind").Text("kind")!,
        [.. node.List("verbs").Texts()],
        node.Text("type"));

    private static string StoredVersion(string group, string plural, string version) =>
        group == "autoscaling" && plural == "horizontalpodautoscalers" ? "v2" : version;
}
