using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>One thing that an account may do, or does.</summary>
/// <param name="Namespace">Where; empty for everywhere.</param>
/// <param name="Group">The API group.</param>
/// <param name="Resource">The resource, with its subresource after a slash.</param>
/// <param name="Verb">The verb of RBAC.</param>
internal readonly record struct Right(string Namespace, string Group, string Resource, string Verb)
{
    public override string ToString() => $"{(Namespace.Length == 0 ? "everywhere" : Namespace)}: {Verb} {Resource}{(Group.Length == 0 ? "" : "." + Group)}";

    /// <summary>All rights that roles grant which are bound to an account.</summary>
    public static IEnumerable<Right> GrantedTo(string ns, string account, IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects) =>
        from binding in Bindings(objects)
        where binding.Subjects.Any(subject => subject.NamespaceProperty == ns && subject.Name == account)
        from rule in RulesOf(binding.Namespace, binding.Role, objects)
        from grp in rule.ApiGroups
        from resource in rule.Resources
        from verb in rule.Verbs
        select new Right(binding.Namespace, grp, resource, verb);

    /// <summary>The rights that a request needs, on an API server that guards owners as well (the admission plugin OwnerReferencesPermissionEnforcement).</summary>
    public static IEnumerable<Right> NeededFor(RecordedRequest request)
    {
        yield return new(request.Namespace, request.Group, request.Subresource.Length == 0 ? request.Resource : $"{request.Resource}/{request.Subresource}", request.Verb);
        if (request.Verb != "create" || request.Subresource.Length > 0)
        {
            yield break;
        }

        foreach (var owner in (JsonNode.Parse(request.Body.Span)?["metadata"]?["ownerReferences"] as JsonArray ?? []).Where(owner => (bool?)owner!["blockOwnerDeletion"] == true))
        {
            yield return new(request.Namespace, VitessApi.Group, $"{((string)owner!["kind"]!).ToLowerInvariant()}s/finalizers", "update");
        }
    }

    private static IEnumerable<(string Namespace, IList<Rbacv1Subject> Subjects, V1RoleRef Role)> Bindings(IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects) =>
    [
        .. objects.OfType<V1RoleBinding>().Select(binding => (binding.Metadata.NamespaceProperty, binding.Subjects, binding.RoleRef)),
        .. objects.OfType<V1ClusterRoleBinding>().Select(binding => ("", binding.Subjects, binding.RoleRef)),
    ];

    private static IEnumerable<V1PolicyRule> RulesOf(string ns, V1RoleRef role, IReadOnlyList<IKubernetesObject<V1ObjectMeta>> objects) => role.Kind == V1Role.KubeKind
        ? objects.OfType<V1Role>().Single(known => known.Metadata.NamespaceProperty == ns && known.Metadata.Name == role.Name).Rules
        : objects.OfType<V1ClusterRole>().Single(known => known.Metadata.Name == role.Name).Rules;
}
