using Vitess.Operator.Sdk.DesiredState.Etcd;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The tree from an EtcdLockserver down.</summary>
/// <remarks>Source: reference/controllers.md, section 6.1.</remarks>
internal static class EtcdTree
{
    private const string Component = VitessComponents.Etcd;

    public static IEnumerable<ObjectNode> Of(TreeContext context, V2EtcdLockserver? lockserver, string source, ObjectNode owner) =>
        context.OfOptional(lockserver, Component, source, owner, node => Children(context, context.Defaults.Resolve((V2EtcdLockserver)node.Object), node));

    private static IEnumerable<ObjectNode> Children(TreeContext context, V2EtcdLockserver lockserver, ObjectNode owner)
    {
        var etcd = new EtcdContext(lockserver, context.Operator);
        return
        [
            .. context.OfOptional(EtcdClientService.Build(etcd), Component, owner.Source, owner),
            .. context.OfOptional(EtcdPeerService.Build(etcd), Component, owner.Source, owner),
            .. etcd.LocalMembers.Select(index => context.Of(EtcdMemberClaim.Build(etcd, index), Component, owner.Source, owner)),
            .. etcd.LocalMembers.Select(index => context.Of(EtcdMemberPod.Build(etcd, index), Component, owner.Source, owner)),
            .. context.OfOptional(EtcdDisruptionBudget.Build(etcd), Component, owner.Source, owner),
        ];
    }
}
