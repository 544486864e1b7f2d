using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Diagnosis;
using Vitess.Operator.Sdk.Diagnostics;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Tests.Rights;

/// <summary>A diagnosis by an account that may not see everything: it says what it has not seen, and takes nothing of it to be missing.</summary>
public sealed class RefusedReadsTests
{
    private const string Namespace = "default";

    private static readonly OperatorInstall Install = OperatorInstall.Create("registry.example/operator:1", Guarded.OperatorNamespace).Watching(Namespace);

    [Theory]
    [InlineData("nodes", "storageclasses", "priorityclasses", "customresourcedefinitions")]
    [InlineData("events")]
    [InlineData("secrets")]
    [InlineData("pods/log")]
    public async Task WhatIsRefused_IsNamed_AndTheRestIsDiagnosed(params string[] refused)
    {
        await using var guarded = await Guarded.StartAsync([.. Install.Objects(), .. HelperRoles.For(Namespace, "vitess-diagnosis").Select(role => Without(role, refused))], WorldProfile.Inert);
        await guarded.Kubernetes.SeedAsync(Tablet());

        var snapshot = await LiveSnapshot.ReadAsync((KubernetesObjectClient)await guarded.ClientAsync(Namespace, HelperRoles.Account, "helper-under-test"), Namespace, TestContext.Current.CancellationToken);

        snapshot.Unseen.Order(StringComparer.Ordinal).ShouldBe(refused.Except(["pods/log"]).Order(StringComparer.Ordinal));
        var findings = ClusterDiagnosis.Of(snapshot);
        findings.Select(finding => finding.Code).ShouldBe(["DIAG908"], string.Join('\n', findings.Select(finding => finding.Cause)));
    }

    private static IKubernetesObject<V1ObjectMeta> Without(IKubernetesObject<V1ObjectMeta> role, string[] refused)
    {
        foreach (var rule in role switch { V1Role own => own.Rules, V1ClusterRole all => all.Rules, _ => [] })
        {
            rule.Resources = [.. rule.Resources.Except(refused)];
        }

        switch (role)
        {
            case V1Role own:
                own.Rules = [.. own.Rules.Where(rule => rule.Resources.Count > 0)];
                break;
            case V1ClusterRole all:
                all.Rules = [.. all.Rules.Where(rule => rule.Resources.Count > 0)];
                break;
        }

        return role;
    }

    private static JsonObject Tablet() => JsonNode.Parse("""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"shop-vttablet-az1-1","labels":{"planetscale.com/cluster":"shop","planetscale.com/component":"vttablet","planetscale.com/cell":"az1"}},
         "spec":{"containers":[{"name":"vttablet","image":"vitess/lite:v22.0.1"}]}}
        """)!.AsObject();
}
