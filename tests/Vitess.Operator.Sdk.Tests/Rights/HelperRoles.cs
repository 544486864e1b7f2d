using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>The roles that the guide gives to those who are not the operator.</summary>
internal static class HelperRoles
{
    public const string Account = "helper";
    private const string Group = "rbac.authorization.k8s.io";
    private const string Begin = "```yaml title=helpers.yaml\n";

    /// <summary>The roles of a name, and an account that they are bound to.</summary>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> For(string ns, string name)
    {
        var roles = All().Where(role => role.Metadata.Name == name).ToList();
        roles.ForEach(role => role.Metadata.NamespaceProperty = role is V1Role ? ns : null);
        return
        [
            new V1ServiceAccount { ApiVersion = "v1", Kind = V1ServiceAccount.KubeKind, Metadata = new() { Name = Account, NamespaceProperty = ns } },
            .. roles,
            .. roles.Select(role => Binding(ns, role)),
        ];
    }

    private static IEnumerable<IKubernetesObject<V1ObjectMeta>> All()
    {
        var page = File.ReadAllText(Path.Combine(SharedFiles.Repository, "docs", "security.md"));
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        foreach (var document in VitessDocuments.Read(page[from..page.IndexOf("```", from, StringComparison.Ordinal)], DocumentOptions.Lenient with { KeepOtherKinds = true }))
        {
            var json = document.ToJson();
            yield return (string?)json["kind"] == V1Role.KubeKind ? ObjectConvert.ToTyped<V1Role>(json) : ObjectConvert.ToTyped<V1ClusterRole>(json);
        }
    }

    private static IKubernetesObject<V1ObjectMeta> Binding(string ns, IKubernetesObject<V1ObjectMeta> role)
    {
        var reference = new V1RoleRef { ApiGroup = Group, Kind = role is V1Role ? V1Role.KubeKind : V1ClusterRole.KubeKind, Name = role.Metadata.Name };
        List<Rbacv1Subject> subjects = [new() { Kind = V1ServiceAccount.KubeKind, Name = Account, NamespaceProperty = ns }];
        return role is V1Role
            ? new V1RoleBinding { ApiVersion = Group + "/v1", Kind = V1RoleBinding.KubeKind, Metadata = new() { Name = Account, NamespaceProperty = ns }, RoleRef = reference, Subjects = subjects }
            : new V1ClusterRoleBinding { ApiVersion = Group + "/v1", Kind = V1ClusterRoleBinding.KubeKind, Metadata = new() { Name = Account }, RoleRef = reference, Subjects = subjects };
    }
}
