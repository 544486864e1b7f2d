using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The tree from a VitessCell down.</summary>
/// <remarks>Source: reference/controllers.md, section 6.3.</remarks>
internal sealed class CellTree(TreeContext context, string? mysqldImage)
{
    private const string Component = VitessComponents.VtGate;

    public ObjectNode Of(V2VitessCell cell, string source, ObjectNode owner) =>
        context.Of(cell, Parts.Cell, source, owner, node => Children(context.Defaults.Resolve((V2VitessCell)node.Object), node));

    private IEnumerable<ObjectNode> Children(V2VitessCell cell, ObjectNode owner) =>
    [
        .. EtcdTree.Of(context, EtcdLockserverChild.Local(cell), $"{owner.Source}.lockserver.etcd", owner),
        context.Of(VtgateCellService.Build(cell), Component, $"{owner.Source}.gateway", owner),
        context.Of(VtgateDeployment.Build(cell, mysqldImage, SecretHash(cell), context.Operator), Component, $"{owner.Source}.gateway", owner),
        .. context.OfOptional(VtgateAutoscaler.Build(cell), Component, $"{owner.Source}.gateway.autoscaler", owner),
    ];

    private string SecretHash(V2VitessCell cell)
    {
        var names = VtgateSecrets.RestartingNames(cell.Spec.Gateway);
        var secrets = new List<V1Secret>(names.Count);
        foreach (var name in names)
        {
            secrets.Add(context.Options.Secrets.LastOrDefault(secret => secret.Metadata?.Name == name) ?? new() { Metadata = new() { Name = name } });
        }

        return VtgateSecrets.Hash(secrets);
    }
}
