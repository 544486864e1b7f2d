using k8s.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

/// <summary>Rules on what the operator itself needs around it.</summary>
internal static class OperatorRules
{
    private const decimal Enough = 512m * 1024 * 1024;

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V1407", Error, "The priority class of all Pods does not exist", "no PriorityClass vitess"), PriorityClass),
        RuleOf.Cluster(new("V1402", Info, "A Vitess program has little memory for its CPUs", "gateway: {resources: {limits: {cpu: '4', memory: 1Gi}}}"), MemoryPerCpu),
    ];

    /// <summary>Rules on the operator's own Deployment, which is no part of a cluster.</summary>
    public static RuleInfo SmallOperator { get; } = new("V1401", Warning, "The operator itself has too little memory", "Deployment vitess-operator with limits: {memory: 128Mi}");

    /// <summary>The fault of a Deployment of the operator; none for other Deployments.</summary>
    public static void CheckDeployment(V1Deployment deployment, RuleFindings found)
    {
        foreach (var (i, container) in (deployment.Spec?.Template?.Spec?.Containers ?? []).Index())
        {
            var limit = Quantities.Of(container?.Resources?.Limits, "memory");
            if (limit < Enough && container!.Image?.Contains("vitess-operator", StringComparison.Ordinal) == true)
            {
                found.Add($"spec.template.spec.containers[{i}].resources.limits.memory", $"With {Quantities.Text(limit.Value)} the operator is killed for lack of memory in practice.", "Give it 512Mi or more.");
            }
        }
    }

    private static void PriorityClass(ClusterScope cluster, RuleFindings found)
    {
        var name = cluster.Context.Operator.PriorityClass;
        if (cluster.Context.PriorityClasses is { } known
            && name.Length > 0
            && !known.Concat(cluster.Others.OfType<V1PriorityClass>()).Any(priority => priority.Metadata?.Name == name))
        {
            found.Add("", $"There is no PriorityClass '{name}', which every Pod names: all of them are refused.", "Create it; it is part of the operator's installation.");
        }
    }

    private static void MemoryPerCpu(ClusterScope cluster, RuleFindings found)
    {
        foreach (var use in ResourceUses.Of(cluster).Where(use => use.Program is "vtgate" or "vttablet"))
        {
            var (cpu, memory) = (Quantities.Of(use.Resources?.Limits, "cpu"), Quantities.Of(use.Resources?.Limits, "memory"));
            if (cpu >= 2 && memory < cpu * Enough)
            {
                found.Add(use.Path + ".limits.memory", $"{Quantities.Text(memory.Value)} is little for {cpu.Value:0.#} CPUs: plan about 1 GB for each.");
            }
        }
    }
}
