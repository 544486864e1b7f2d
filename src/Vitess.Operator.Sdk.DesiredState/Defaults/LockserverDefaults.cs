using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of the lockserver of a cluster or a cell.</summary>
internal static class LockserverDefaults
{
    /// <summary>A cluster without an external lockserver gets an etcd of its own.</summary>
    public static LockserverSpec Global(LockserverSpec? lockserver, OperatorDefaults options)
    {
        lockserver ??= new LockserverSpec();
        return lockserver.External is not null ? lockserver : lockserver with { Etcd = EtcdDefaults.Resolve(lockserver.Etcd ?? new(), options) };
    }

    /// <summary>A cell gets an etcd of its own only when it asks for one.</summary>
    public static LockserverSpec Local(LockserverSpec? lockserver, OperatorDefaults options)
    {
        lockserver ??= new LockserverSpec();
        return lockserver.External is not null || lockserver.Etcd is null
            ? lockserver
            : lockserver with { Etcd = EtcdDefaults.Resolve(lockserver.Etcd, options) };
    }
}
