using k8s.Models;
using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests.Tests.Install;

/// <summary>What an operator with an image of one's own gets, and what it does not.</summary>
public sealed class OwnInstallTests
{
    private static readonly OperatorInstall Install = OperatorInstall.Create("registry.example.com/op:1.0", "ops").Watching("shop");

    [Fact]
    public void Objects_StandInAnOrderInWhichTheyCanBeApplied()
    {
        Install.Objects().Select(item => item.Kind).Distinct().ShouldBe(
            ["Namespace", "CustomResourceDefinition", "ServiceAccount", "Role", "RoleBinding", "PriorityClass", "Deployment"]);
    }

    [Fact]
    public void Rights_OfWatchedNamespaces_AreRolesThere_NotOfTheWholeCluster()
    {
        Install.Objects().OfType<V1ClusterRole>().ShouldBeEmpty();
        Install.Objects().OfType<V1Role>().Select(role => $"{role.Metadata.NamespaceProperty}/{role.Metadata.Name}").ShouldBe(
            ["ops/vitess-operator-leader", "shop/vitess-operator", "shop/vitess-operator-backup-storage"]);
        Install.WatchingAllNamespaces().Objects().OfType<V1ClusterRole>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Rights_HaveNoStarAnywhere()
    {
        var rules = Install.WatchingAllNamespaces("shop").Objects().SelectMany(item => item switch
        {
            V1Role role => role.Rules,
            V1ClusterRole role => role.Rules,
            _ => [],
        }).ToList();

        rules.ShouldNotBeEmpty();
        rules.ShouldAllBe(rule => !rule.Verbs.Contains("*") && !rule.Resources.Contains("*") && !rule.ApiGroups.Contains("*"));
    }

    [Fact]
    public void Bindings_NameTheAccountThatExists()
    {
        var accounts = Install.Objects().OfType<V1ServiceAccount>().Select(account => $"{account.Metadata.NamespaceProperty}/{account.Metadata.Name}").ToList();

        var subjects = Install.Objects().OfType<V1RoleBinding>().SelectMany(binding => binding.Subjects).Select(subject => $"{subject.NamespaceProperty}/{subject.Name}");
        subjects.ShouldAllBe(subject => accounts.Contains(subject));
    }

    [Fact]
    public void Deployment_WatchedNamespaces_AreGivenWithoutSpaces()
    {
        Watched(Install.Watching("a", "b", "a")).Value.ShouldBe("a,b");
        Watched(OperatorInstall.Create("op:1")).ValueFrom.FieldRef.FieldPath.ShouldBe("metadata.namespace");
        Watched(Install.WatchingAllNamespaces()).Value.ShouldBe("");
    }

    [Fact]
    public void Pod_OfTheOperator_PassesTheLevelRestricted() => PodSecurityStandards.Violations(
        Install.Objects().OfType<V1Deployment>().Single().Spec.Template.Spec, PodSecurityStandard.Restricted).ShouldBeEmpty();

    [Theory]
    [InlineData("latest")]
    [InlineData("v3.0.0")]
    [InlineData("v2.5.0")]
    [InlineData("2.x")]
    public void Original_WhatIsNoReleaseThatCanBeInstalled_IsRefused(string version)
    {
        Should.Throw<ArgumentException>(() => OperatorInstall.Original(version)).Message.ShouldContain(version);
    }

    private static V1EnvVar Watched(OperatorInstall install) =>
        install.Objects().OfType<V1Deployment>().Single().Spec.Template.Spec.Containers[0].Env.Single(variable => variable.Name == "WATCH_NAMESPACE");
}
