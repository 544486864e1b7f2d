using System.Collections.Frozen;
using System.Reflection;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>The kinds of objects that there are classes for: ours and those of Kubernetes.</summary>
internal static class ObjectKinds
{
    private static readonly FrozenDictionary<(string ApiVersion, string Kind), Type> Types = Find().ToFrozenDictionary();

    /// <summary>The class of a kind; null for none.</summary>
    public static Type? Find(string apiVersion, string kind) => Types.GetValueOrDefault((apiVersion, kind));

    /// <summary>The known kind that is most like the given one, as a hint; null if none is like it.</summary>
    public static string? Nearest(string apiVersion, string kind)
    {
        if (Types.Keys.Where(known => known.Kind == kind).Select(known => known.ApiVersion).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } versions)
        {
            return $"the apiVersion of {kind} is {Spelling.Nearest(apiVersion, versions) ?? versions[0]}";
        }

        var version = Spelling.Nearest(apiVersion, Types.Keys.Select(known => known.ApiVersion).Distinct()) ?? apiVersion;
        var near = Spelling.Nearest(kind, Types.Keys.Where(known => known.ApiVersion == version).Select(known => known.Kind));
        return near is null ? null : $"did you mean {version}, kind {near}?";
    }

    /// <summary>
    /// Whether a kind without a class may well exist: Kubernetes has more kinds than this library, all in groups of its own, and the
    /// given one is no slip in the name of a known kind.
    /// </summary>
    public static bool MayExist(string apiVersion, string kind)
    {
        var group = apiVersion.Split('/')[0];
        return (group.EndsWith(".k8s.io", StringComparison.Ordinal) || group is "v1" or "apps" or "autoscaling" or "batch" or "policy")
            && Nearest(apiVersion, kind) is null;
    }

    private static IEnumerable<KeyValuePair<(string ApiVersion, string Kind), Type>> Find() =>
        new[] { typeof(V1Pod).Assembly, typeof(V2VitessCluster).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.IsClass && typeof(IKubernetesObject).IsAssignableFrom(type))
            .Select(type => (Type: type, Entity: type.GetCustomAttribute<KubernetesEntityAttribute>()))
            .Where(found => found.Entity is not null)
            .GroupBy(found => (ApiVersion(found.Entity!), found.Entity!.Kind))
            .Select(group => KeyValuePair.Create(group.Key, group.First().Type));

    private static string ApiVersion(KubernetesEntityAttribute entity) =>
        string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
}
