using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Checks of metadata that hold for every kind.</summary>
internal static class MetadataRules
{
    private const int AnnotationLimit = 256 * 1024;
    private const string Immutable = "field is immutable";

    public static void Validate(JsonMap metadata, ResourceInfo resource, FieldErrors errors)
    {
        Names(metadata, resource, errors);
        Labels(metadata.Map("labels"), "metadata.labels", errors);
        Annotations(metadata.Map("annotations"), "metadata.annotations", errors);
        OwnerReferences(metadata.List("ownerReferences"), errors);
        Finalizers(metadata.List("finalizers"), resource, errors);
    }

    public static void ValidateUpdate(JsonMap metadata, JsonMap old, FieldErrors errors)
    {
        foreach (var field in new[] { "name", "namespace", "uid", "creationTimestamp" })
        {
            if (!JsonTree.Same(metadata[field], old[field]))
            {
                // The API server checks metadata twice, and tells it twice.
                errors.Invalid("metadata." + field, metadata[field], Immutable);
                errors.Invalid("metadata." + field, metadata[field], Immutable);
            }
        }

        if (old.ContainsKey("deletionTimestamp"))
        {
            var before = old.List("finalizers").Texts().ToHashSet(StringComparer.Ordinal);
            var added = metadata.List("finalizers").Texts().Where(f => !before.Contains(f)).ToList();
            if (added.Count > 0)
            {
                NewFinalizers(errors, added);
                NewFinalizers(errors, added);
            }
        }
    }

    private static void NewFinalizers(FieldErrors errors, List<string> added) =>
        errors.Forbidden("metadata.finalizers", $"no new finalizers can be added if the object is being deleted, found new finalizers []string{{{string.Join(", ", added.Select(GoText.Quote))}}}");

    /// <summary>Checks what a change may have brought in.</summary>
    public static void ValidateShape(JsonMap metadata, JsonMap old, ResourceInfo resource, FieldErrors errors)
    {
        if (!JsonTree.Same(metadata["labels"], old["labels"]))
        {
            Labels(metadata.Map("labels"), "metadata.labels", errors);
        }

        if (!JsonTree.Same(metadata["annotations"], old["annotations"]))
        {
            Annotations(metadata.Map("annotations"), "metadata.annotations", errors);
        }

        if (!JsonTree.Same(metadata["ownerReferences"], old["ownerReferences"]))
        {
            OwnerReferences(metadata.List("ownerReferences"), errors);
        }

        if (!JsonTree.Same(metadata["finalizers"], old["finalizers"]))
        {
            Finalizers(metadata.List("finalizers"), resource, errors);
        }
    }

    public static void Labels(JsonMap? labels, string path, FieldErrors errors)
    {
        foreach (var (key, value) in labels ?? [])
        {
            foreach (var problem in NameRules.QualifiedNameProblems(key, "a valid label key"))
            {
                errors.Invalid(path, key, problem);
            }

            if (NameRules.LabelValueProblem(value as string ?? "") is { } wrong)
            {
                errors.Invalid(path, value, wrong);
            }
        }
    }

    public static void Annotations(JsonMap? annotations, string path, FieldErrors errors)
    {
        var size = 0;
        foreach (var (key, value) in annotations ?? [])
        {
#pragma warning disable CA1308 // annotation keys are compared in lower case
            foreach (var problem in NameRules.QualifiedNameProblems(key.ToLowerInvariant()))
#pragma warning restore CA1308
            {
                errors.Invalid(path, key, problem);
            }

            size += Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value as string ?? "");
        }

        if (size > AnnotationLimit)
        {
            errors.Add(FieldError.TooLong(path, AnnotationLimit));
        }
    }

    private static void Names(JsonMap metadata, ResourceInfo resource, FieldErrors errors)
    {
        var name = metadata.Text("name") ?? "";
        if (metadata.Text("generateName") is { Length: > 0 } prefix && resource.Rules.NameProblem(MaskTrailingDash(prefix)) is { } wrong)
        {
            errors.Invalid("metadata.generateName", prefix, wrong);
        }

        if (name.Length == 0)
        {
            errors.Required("metadata.name", "name or generateName is required");
        }
        else if (resource.Rules.NameProblem(name) is { } problem)
        {
            errors.Invalid("metadata.name", name, problem);
        }

        if (resource.Namespaced && NameRules.LabelProblem(metadata.Text("namespace") ?? "") is { } bad)
        {
            errors.Invalid("metadata.namespace", metadata.Text("namespace"), bad);
        }
    }

    // A prefix may end in a dash, since letters follow.
    private static string MaskTrailingDash(string prefix) =>
        prefix.Length > 1 && prefix.EndsWith('-') ? prefix[..^2] + "a" : prefix;

    private static void OwnerReferences(JsonList? references, FieldErrors errors)
    {
        var controllers = new List<string>();
        foreach (var reference in references.Maps())
        {
            OwnerReference(reference, "metadata.ownerReferences", errors);
            if (reference.Flag("controller"))
            {
                controllers.Add($"{reference.Text("kind")}/{reference.Text("name")}");
            }
        }

        if (controllers.Count > 1)
        {
            errors.Invalid(
                "metadata.ownerReferences", references,
                $"Only one reference can have Controller set to true. Found \"true\" in references for {controllers[0]} and {controllers[1]}");
        }
    }

    private static void OwnerReference(JsonMap reference, string path, FieldErrors errors)
    {
        var apiVersion = reference.Text("apiVersion") ?? "";
        if (apiVersion.Split('/')[^1].Length == 0)
        {
            errors.Invalid(path + ".apiVersion", apiVersion, "version must not be empty");
        }

        foreach (var field in new[] { "kind", "name", "uid" })
        {
            if (string.IsNullOrEmpty(reference.Text(field)))
            {
                errors.Invalid($"{path}.{field}", reference.Text(field) ?? "", "must not be empty");
            }
        }

        if (apiVersion == "v1" && reference.Text("kind") == "Event")
        {
            errors.Invalid(path, reference, "/v1, Kind=Event is disallowed from being an owner");
        }
    }

    /// <summary>Finalizers of custom resources should have a domain; those of built-in kinds must.</summary>
    public static IEnumerable<string> FinalizerWarnings(JsonMap metadata, ResourceInfo resource) => !resource.IsCustom
        ? []
        : metadata.List("finalizers").Texts()
            .Where(f => !f.Contains('/', StringComparison.Ordinal) && !IsStandard(f))
            .Select(f => $"metadata.finalizers: {GoText.Quote(f)}: prefer a domain-qualified finalizer name to avoid accidental conflicts with other finalizer writers");

    private static bool IsStandard(string finalizer) => finalizer is "orphan" or "foregroundDeletion" or "kubernetes";

    private static void Finalizers(JsonList? finalizers, ResourceInfo resource, FieldErrors errors)
    {
        var names = finalizers.Texts().ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            foreach (var problem in NameRules.QualifiedNameProblems(name))
            {
                errors.Invalid("metadata.finalizers", name, problem);
            }

            if (!resource.IsCustom && !name.Contains('/', StringComparison.Ordinal) && !IsStandard(name))
            {
                errors.Invalid(FieldPaths.Item("metadata.finalizers", i), name, "name is neither a standard finalizer name nor is it fully qualified");
            }
        }

        if (names.Contains("orphan") && names.Contains("foregroundDeletion"))
        {
            errors.Invalid("metadata.finalizers", finalizers, "finalizer orphan and foregroundDeletion cannot be both set");
        }
    }
}
