namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A CustomResourceDefinition made ready for serving.</summary>
internal sealed class CustomDefinition
{
    private static readonly string[] AllVerbs = ["delete", "deletecollection", "get", "list", "patch", "create", "update", "watch"];
    private static readonly string[] SubresourceVerbs = ["get", "patch", "update"];

    public CustomDefinition(JsonMap definition)
    {
        Name = JsonTree.TextAt(definition, "metadata", "name")!;
        Uid = JsonTree.TextAt(definition, "metadata", "uid") ?? "";
        Spec = definition.Map("spec")!;
        Group = Spec.Text("group")!;
        Terminating = definition.Map("metadata")!.ContainsKey("deletionTimestamp");
        var versions = Spec.List("versions").Maps().ToList();
        StorageVersion = versions.FirstOrDefault(v => v.Flag("storage"))?.Text("name") ?? "";
        Versions = versions.ToDictionary(v => v.Text("name")!, v => new CustomVersion(v), StringComparer.Ordinal);
        Resources = [.. versions.Where(v => v.Flag("served")).Select(v => Resource(Versions[v.Text("name")!]))];
    }

    public string Name { get; }

    public string Uid { get; }

    public string Group { get; }

    public JsonMap Spec { get; }

    public bool Terminating { get; }

    public string StorageVersion { get; }

    public IReadOnlyDictionary<string, CustomVersion> Versions { get; }

    /// <summary>One resource for each served version.</summary>
    public IReadOnlyList<ResourceInfo> Resources { get; }

    /// <summary>The schema of a version with the types of kind, apiVersion and metadata in it.</summary>
    public Schema TypedSchema(ResourceInfo resource) => Versions[resource.Version].TypedSchema;

    private ResourceInfo Resource(CustomVersion version)
    {
        var names = Spec.Map("names")!;
        var plural = names.Text("plural")!;
        return new ResourceInfo
        {
            Group = Group,
            Version = version.Name,
            Kind = names.Text("kind")!,
            ListKind = names.Text("listKind") ?? names.Text("kind") + "List",
            Plural = plural,
            Singular = names.Text("singular") ?? "",
            Namespaced = Spec.Text("scope") == "Namespaced",
            ShortNames = [.. names.List("shortNames").Texts()],
            Categories = [.. names.List("categories").Texts()],
            Verbs = AllVerbs,
            Subresources = Subresources(version, names.Text("kind")!),
            Schema = version.Schema,
            Custom = this,
            Rules = KindRules.Custom,
            StorageVersion = StorageVersion,
            StorageKey = Group + "/" + plural,
        };
    }

    private Dictionary<string, SubresourceInfo> Subresources(CustomVersion version, string kind)
    {
        var result = new Dictionary<string, SubresourceInfo>(StringComparer.Ordinal);
        if (version.HasStatus)
        {
            result["status"] = new("status", Group, version.Name, kind, SubresourceVerbs, null);
        }

        if (version.Scale is not null)
        {
            result["scale"] = new("scale", "autoscaling", "v1", "Scale", SubresourceVerbs, "io.k8s.api.autoscaling.v1.Scale");
        }

        return result;
    }
}
