using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Lets an API server refuse clusters that will not work, whoever applies them and with what tool: the rules of this library that can be
/// said in CEL, as a ValidatingAdmissionPolicy or within the CustomResourceDefinition.
/// </summary>
public static class AdmissionPolicies
{
    /// <summary>Name of the policy and of its binding.</summary>
    public const string Name = "vitess-clusters";

    private const string Group = "admissionregistration.k8s.io";
    private const string Version = Group + "/v1";

    /// <summary>Codes of the rules that an API server can check, in order; some of them hold for the Go operator only.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. CelRules.All.Select(rule => rule.Code)];

    /// <summary>Codes of the rules that an API server can check for an operator, in order.</summary>
    /// <param name="target">The operator that will run the clusters.</param>
    public static IReadOnlyList<string> CodesFor(ValidationTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return [.. CelRules.For(target).Select(rule => rule.Code)];
    }

    /// <summary>The policy and its binding.</summary>
    /// <param name="action">What a broken rule does: <c>Deny</c>, <c>Warn</c> or <c>Audit</c>.</param>
    /// <param name="namespaces">Namespaces that it holds for; none for all.</param>
    /// <exception cref="ArgumentException">There is no such action.</exception>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Policy(string action = "Deny", params IReadOnlyList<string> namespaces) =>
        Policy(ValidationTarget.Sdk, action, namespaces);

    /// <summary>The policy for clusters that a given operator runs, and its binding.</summary>
    /// <param name="target">The operator that will run the clusters: what it copes with is let in.</param>
    /// <param name="action">What a broken rule does: <c>Deny</c>, <c>Warn</c> or <c>Audit</c>.</param>
    /// <param name="namespaces">Namespaces that it holds for; none for all.</param>
    /// <exception cref="ArgumentException">There is no such action.</exception>
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Policy(ValidationTarget target, string action = "Deny", params IReadOnlyList<string> namespaces)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(namespaces);
        return action is "Deny" or "Warn" or "Audit"
            ? [Policy(target), Binding(action, namespaces)]
            : throw new ArgumentException($"'{action}' is no action; use Deny, Warn or Audit.", nameof(action));
    }

    /// <summary>
    /// The CustomResourceDefinition of VitessCluster with rules in its schema. It holds fewer rules than the policy: those whose cost an API
    /// server can bound.
    /// </summary>
    /// <param name="descriptions">Whether every field says what it is for.</param>
    /// <param name="target">The operator that will run the clusters; null for this library's engine.</param>
    public static V1CustomResourceDefinition Definition(bool descriptions = true, ValidationTarget? target = null)
    {
        var definition = CustomResourceDefinitions.Of<V2VitessCluster>(descriptions);
        var root = definition.Spec.Versions[0].Schema.OpenAPIV3Schema;
        foreach (var level in CelRules.For(target ?? ValidationTarget.Sdk).Where(rule => rule.FitsDefinition).GroupBy(rule => rule.Level))
        {
            Place(root, level.Key).XKubernetesValidations = [.. level.Select(rule => new V1ValidationRule { Rule = rule.Expression, Message = rule.Text })];
        }

        return definition;
    }

    private static V1JSONSchemaProps Place(V1JSONSchemaProps root, CelLevel level) => level switch
    {
        CelLevel.Cluster => root,
        CelLevel.Spec => root.Properties["spec"],
        CelLevel.Cell => Item(Place(root, CelLevel.Spec), "cells"),
        CelLevel.Autoscaler => Place(root, CelLevel.Cell).Properties["gateway"].Properties["autoscaler"],
        CelLevel.Keyspace => Item(Place(root, CelLevel.Spec), "keyspaces"),
        CelLevel.Partitioning => Item(Place(root, CelLevel.Keyspace), "partitionings"),
        CelLevel.Schedule => Item(Place(root, CelLevel.Spec).Properties["backup"], "schedules"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "Rules of this level do not fit in a definition."),
    };

    private static V1JSONSchemaProps Item(V1JSONSchemaProps schema, string list) => (V1JSONSchemaProps)schema.Properties[list].Items;

    private static V1ValidatingAdmissionPolicy Policy(ValidationTarget target) => new()
    {
        ApiVersion = Version,
        Kind = V1ValidatingAdmissionPolicy.KubeKind,
        Metadata = new() { Name = Name },
        Spec = new()
        {
            FailurePolicy = "Fail",
            MatchConstraints = new()
            {
                ResourceRules =
                [
                    new()
                    {
                        ApiGroups = [VitessApi.Group],
                        ApiVersions = [VitessApi.Version],
                        Operations = ["CREATE", "UPDATE"],
                        Resources = [V2VitessCluster.KubePluralName],
                    },
                ],
            },
            Validations = [.. CelRules.For(target).Select(rule => new V1Validation { Expression = PolicyExpression.Of(rule), Message = rule.Text, Reason = "Invalid" })],
        },
    };

    private static V1ValidatingAdmissionPolicyBinding Binding(string action, IReadOnlyList<string> namespaces) => new()
    {
        ApiVersion = Version,
        Kind = V1ValidatingAdmissionPolicyBinding.KubeKind,
        Metadata = new() { Name = Name },
        Spec = new()
        {
            PolicyName = Name,
            ValidationActions = [action],
            MatchResources = namespaces.Count == 0 ? null : new() { NamespaceSelector = Selector(namespaces) },
        },
    };

    private static V1LabelSelector Selector(IReadOnlyList<string> namespaces) => new()
    {
        MatchExpressions = [new() { Key = "kubernetes.io/metadata.name", OperatorProperty = "In", Values = [.. namespaces] }],
    };
}
