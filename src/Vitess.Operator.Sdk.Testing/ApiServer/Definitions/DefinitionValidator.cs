namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks CustomResourceDefinitions.</summary>
internal sealed class DefinitionValidator(FieldErrors errors)
{
    private const string Approval = "api-approved.kubernetes.io";

    public void Validate(JsonMap obj)
    {
        var spec = obj.Map("spec")!;
        var names = spec.Map("names")!;
        Identity(obj, spec, names);
        Names(names);
        Versions(spec.List("versions").Maps().ToList(), obj.Map("status"));
        if (spec.Text("scope") is not ("Cluster" or "Namespaced"))
        {
            errors.NotSupported("spec.scope", spec.Text("scope") ?? "", "Cluster", "Namespaced");
        }
    }

    public void ValidateUpdate(JsonMap obj, JsonMap old)
    {
        Validate(obj);
        var (spec, before) = (obj.Map("spec")!, old.Map("spec")!);
        var established = DefinitionConditions.IsTrue(old, "Established");
        Same(spec, before, "spec", "scope", established);
        Same(spec.Map("names")!, before.Map("names")!, "spec.names", "plural", established);
        Same(spec.Map("names")!, before.Map("names")!, "spec.names", "kind", established);
    }

    private void Same(JsonMap spec, JsonMap before, string path, string field, bool always)
    {
        if (always && !JsonTree.Same(spec[field], before[field]))
        {
            errors.Invalid($"{path}.{field}", spec[field], ValidationTexts.Immutable);
        }
    }

    private void Identity(JsonMap obj, JsonMap spec, JsonMap names)
    {
        var name = JsonTree.TextAt(obj, "metadata", "name") ?? "";
        var group = spec.Text("group") ?? "";
        if (name != $"{names.Text("plural")}.{group}" && errors.IsEmpty && group.Length > 0)
        {
            // A group may not be changed anyway; that is told instead.
            errors.Invalid("metadata.name", name, "must be spec.names.plural+\".\"+spec.group");
        }

        if (group.Length == 0)
        {
            errors.Required("spec.group");
        }
        else if (NameRules.SubdomainProblem(group) is { } problem)
        {
            errors.Invalid("spec.group", group, problem);
        }
        else if (group.Split('.').Length < 2)
        {
            errors.Invalid("spec.group", group, "should be a domain with at least one dot");
        }

        var isProtected = group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);
        if (isProtected && string.IsNullOrEmpty(JsonTree.TextAt(obj, "metadata", "annotations", Approval)))
        {
            errors.Required(
                $"metadata.annotations[{Approval}]",
                $"protected groups must have approval annotation \"{Approval}\", see https://github.com/kubernetes/enhancements/pull/1111");
        }
    }

    private void Names(JsonMap names)
    {
        foreach (var field in new[] { "plural", "singular" })
        {
            Name(names.Text(field) ?? "", "spec.names." + field);
        }

        foreach (var field in new[] { "kind", "listKind" })
        {
#pragma warning disable CA1308 // kinds are checked in lower case
            Name((names.Text(field) ?? "").ToLowerInvariant(), "spec.names." + field, names.Text(field));
#pragma warning restore CA1308
        }

        if (names.Text("kind") is { Length: > 0 } kind && kind == names.Text("listKind"))
        {
            errors.Invalid("spec.names.listKind", kind, "kind and listKind may not be the same");
        }
    }

    private void Name(string name, string path, string? shown = null)
    {
        if (name.Length == 0)
        {
            errors.Required(path);
        }
        else if (NameRules.Label1035Problem(name) is { } problem)
        {
            errors.Invalid(path, shown ?? name, problem);
        }
    }

    private void Versions(List<JsonMap> versions, JsonMap? status)
    {
        if (versions.Count(v => v.Flag("storage")) != 1)
        {
            errors.Invalid("spec.versions", new JsonList(versions.Select(v => Shown(v, Hoisted(versions)))), "must have exactly one version marked as storage version");
        }

        for (var i = 0; i < versions.Count; i++)
        {
            Version(versions[i], FieldPaths.Item("spec.versions", i));
        }

        Schemas(versions);
        var stored = status.List("storedVersions").Texts().ToList();
        if (stored.Count == 0)
        {
            errors.Invalid("status.storedVersions", null, "must have at least one stored version");
        }

        foreach (var storage in versions.Where(v => v.Flag("storage")).Select(v => v.Text("name") ?? ""))
        {
            if (stored.Count > 0 && !stored.Contains(storage))
            {
                errors.Invalid("status.storedVersions", new JsonList(stored), "must have the storage version " + storage);
            }
        }

        for (var i = 0; i < stored.Count; i++)
        {
            if (versions.Count > 0 && !versions.Exists(v => v.Text("name") == stored[i]))
            {
                errors.Invalid(
                    FieldPaths.Item("status.storedVersions", i), stored[i],
                    $"missing from spec.versions; {stored[i]} was previously a storage version, and must remain in spec.versions until a storage migration ensures no data remains persisted in {stored[i]} and removes {stored[i]} from status.storedVersions");
            }
        }

    }

    private void Version(JsonMap version, string path)
    {
        if (NameRules.Label1035Problem(version.Text("name") ?? "") is { } problem)
        {
            errors.Invalid(path + ".name", version.Text("name") ?? "", problem);
        }

        if (JsonTree.MapAt(version, "schema", "openAPIV3Schema") is null)
        {
            errors.Required(path + ".schema.openAPIV3Schema");
        }
    }

    // The same schema in all versions is told once, under the field it had in the first version of the API.
    private void Schemas(List<JsonMap> versions)
    {
        for (var i = 0; i < versions.Count; i++)
        {
            if (JsonTree.MapAt(versions[i], "schema", "openAPIV3Schema") is { } schema && (i == 0 || !Hoisted(versions)))
            {
                var path = Hoisted(versions) ? "spec.validation.openAPIV3Schema" : FieldPaths.Item("spec.versions", i) + ".schema.openAPIV3Schema";
                new StructuralValidator(errors).Validate(schema, path);
            }
        }
    }

    private static bool Hoisted(List<JsonMap> versions) => versions.TrueForAll(v => JsonTree.Same(v["schema"], versions[0]["schema"]));

    private static JsonMap Shown(JsonMap version, bool hoisted) => new()
    {
        { "Name", version["name"] }, { "Served", version.Flag("served") }, { "Storage", version.Flag("storage") }, { "Deprecated", version.Flag("deprecated") },
        { "DeprecationWarning", version["deprecationWarning"] }, { "Schema", hoisted ? null : version["schema"] }, { "Subresources", version["subresources"] },
        { "AdditionalPrinterColumns", version["additionalPrinterColumns"] }, { "SelectableFields", version["selectableFields"] },
    };
}
