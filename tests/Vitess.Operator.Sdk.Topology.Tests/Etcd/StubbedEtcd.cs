using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using dotnet_etcd.interfaces;
using Etcdserverpb;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

/// <summary>An etcd that answers reads when the test lets it, and knows nothing else.</summary>
[SuppressMessage("Performance", "CA1852", Justification = "The proxy that answers for it is made from it.")]
internal class StubbedEtcd : DispatchProxy
{
    /// <summary>Answers the reads; waits for ever as long as it is not completed.</summary>
    public TaskCompletionSource<RangeResponse> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says that a read has come.</summary>
    public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How often the client was closed.</summary>
    public int Closed { get; private set; }

    public static StubbedEtcd Create(bool answers)
    {
        var stub = (StubbedEtcd)(object)Create<IEtcdClient, StubbedEtcd>();
        if (answers)
        {
            stub.Answer.SetResult(new RangeResponse());
        }

        return stub;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name)
        {
            case nameof(IEtcdClient.GetAsync):
                Asked.TrySetResult();
                return Answer.Task;
            case nameof(IEtcdClient.Dispose):
                Closed++;
                return null;
            default:
                throw new NotSupportedException(targetMethod?.Name);
        }
    }
}
